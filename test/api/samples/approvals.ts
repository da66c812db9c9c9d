import {png} from '../../agencies/files/scans.ts'
import {formWith, type Samples} from './sample.ts'

export const approvalSamples = {
  approvalChains: ({agency}) => ({params: {agency}, target: '住建局'}),
  setApprovalChain: ({agency}) => ({
    params: {agency, kind: 'extension'},
    body: {chain: ['leader']},
    target: '住建局',
  }),
  clearApprovalChain: ({agency}) => ({params: {agency, kind: 'extension'}, target: '住建局'}),
  waitingApprovals: () => ({query: '?text=答复&kind=reply&sort=-waitingSince'}),
  approval: ({approval}) => ({params: {approval}, target: '住建局'}),
  submitApproval: ({approval}) => ({params: {approval}, body: {seen: 1}, target: '住建局'}),
  withdrawApproval: ({approval}) => ({params: {approval}, body: {seen: 1}, target: '住建局'}),
  approve: ({approval}) => ({
    params: {approval},
    body: {seen: 1, opinion: '同意'},
    target: '住建局',
  }),
  approveSeveral: ({person}) => ({body: {approvals: [{approval: person, seen: 1}]}}),
  returnApproval: ({approval}) => ({
    params: {approval},
    body: {seen: 1, reason: '引用条款有误'},
    target: '住建局',
  }),
  delegateApproval: ({approval, person}) => ({
    params: {approval},
    body: {seen: 1, to: person},
    target: '住建局',
  }),
  addApprovalScan: ({approval}) => ({
    params: {approval},
    body: formWith('呈批单.png', png),
    target: '住建局',
  }),
  approvalScan: ({approval, file}) => ({params: {approval, file}, target: '住建局'}),
  approveOnPaper: ({approval, person, file}) => ({
    params: {approval},
    body: {seen: 1, signer: person, signed: '2026-03-02', scan: file},
    target: '住建局',
  }),
  approvalSheet: ({approval}) => ({params: {approval, format: 'docx'}, target: '住建局'}),
} satisfies Samples
