import {z} from 'zod'
import {type ApprovalKind, approvalKinds} from '../agencies/approvals/kinds.ts'
import {type ApprovalStepKind, stepTitles} from '../agencies/approvals/step-titles.ts'
import type {Day} from '../law/day.ts'
import {day, id, moment} from './fields.ts'
import {fileEntry, handedIn, handedOut} from './files.ts'
import {listOf, listQuery} from './list.ts'
import {ofAgency} from './params.ts'
import {role} from './people.ts'
import {route} from './route.ts'
import {sortBy} from './sort-by.ts'

const kind = z.enum(Object.keys(approvalKinds) as [ApprovalKind], '没有这类审批')
const stepKind = z.enum(Object.keys(stepTitles) as [ApprovalStepKind])
const chain = z.array(role).min(1, '至少要有一步').max(10, '不得多于10步')
const opinion = z.string().trim().min(1).max(1000, '不得多于1000字').optional()
const named = z.object({id, name: z.string()})
const status = z.enum(['drafting', 'pending', 'approved', 'ended'])

const approval = z.object({approval: id})
/** How many events one has seen of the approval: acting on an old sight is refused. */
const seen = z.object({seen: z.int().min(1)})
const moved = z.object({events: z.int()})

const event = z.object({
  number: z.int(),
  at: moment,
  kind: stepKind,
  /** Who did it, or entered the paper; null of an end that an applicant brought about. */
  by: named.nullable(),
  /** 「代」: in whose place it was done or signed. */
  actsFor: named.nullable(),
  opinion: z.string().nullable(),
  reason: z.string().nullable(),
  to: named.nullable(),
  signer: named.nullable(),
  signed: day.nullable(),
  scan: id.nullable(),
})

export const approvalRoutes = {
  approvalChains: route({
    method: 'GET',
    path: '/api/agencies/:agency/approval-chains',
    summary: '一个机关各类审批的流程',
    access: 'agency.view',
    params: ofAgency,
    answer: z.array(
      z.object({
        kind,
        title: z.string(),
        /** As the agency has set it; null where it follows the usual one. */
        set: z.array(role).nullable(),
        /** The usual one, without the steps that nobody in the agency could do today. */
        usual: z.array(role),
      }),
    ),
  }),
  setApprovalChain: route({
    method: 'PUT',
    path: '/api/agencies/:agency/approval-chains/:kind',
    summary: '设定一类审批的流程；在途的审批仍走开始时的流程',
    access: 'approval-chain.edit',
    params: ofAgency.extend({kind}),
    body: z.object({chain}),
    answer: z.object({chain: chain.nullable()}),
  }),
  clearApprovalChain: route({
    method: 'DELETE',
    path: '/api/agencies/:agency/approval-chains/:kind',
    summary: '恢复一类审批的通常流程',
    access: 'approval-chain.edit',
    params: ofAgency.extend({kind}),
    answer: z.object({chain: chain.nullable()}),
  }),
  waitingApprovals: route({
    method: 'GET',
    path: '/api/approvals/waiting',
    summary: '等我审批的：按本人职务、代行的职务和受委托的事项；可查标题、起草人',
    access: 'signed-in',
    query: listQuery.extend({
      kind: kind.optional(),
      agency: id.optional(),
      sort: sortBy(['waitingSince', 'title', 'kind', 'drafterName', 'agencyName']),
    }),
    answer: listOf(
      z.object({
        id,
        agency: id,
        agencyName: z.string(),
        kind,
        object: id,
        title: z.string(),
        drafterName: z.string(),
        role,
        waitingSince: moment,
        /** To be sent back as `seen`. */
        events: z.int(),
        /** The name of the absent colleague whose role it is. */
        actsForName: z.string().nullable(),
        isDelegated: z.boolean(),
        /** One drafted it, and can only hand the last step on. */
        mustDelegate: z.boolean(),
      }),
    ),
  }),
  approval: route({
    method: 'GET',
    path: '/api/approvals/:approval',
    summary: '一件审批：流程、到了哪一步、全部经过和扫描件',
    access: 'approval.view',
    params: approval,
    answer: z.object({
      id,
      agency: id,
      agencyName: z.string(),
      kind,
      object: id,
      title: z.string(),
      status,
      drafters: z.array(named),
      /** Of the submission that runs or was approved; empty otherwise. */
      chain: z.array(role),
      /** How many steps of the chain are done. */
      step: z.int(),
      delegate: named.nullable(),
      events: z.array(event),
      scans: z.array(fileEntry),
      /** The steps that the reader may take now. */
      possible: z.array(stepKind),
    }),
  }),
  submitApproval: route({
    method: 'POST',
    path: '/api/approvals/:approval/submission',
    summary: '退回或撤回之后重新送审',
    access: 'approval.act',
    params: approval,
    body: seen,
    answer: moved,
  }),
  withdrawApproval: route({
    method: 'POST',
    path: '/api/approvals/:approval/withdrawal',
    summary: '撤回送审',
    access: 'approval.act',
    params: approval,
    body: seen,
    answer: moved,
  }),
  approve: route({
    method: 'POST',
    path: '/api/approvals/:approval/consent',
    summary: '批准这一步，可写意见',
    access: 'approval.act',
    params: approval,
    body: seen.extend({opinion}),
    answer: moved,
  }),
  approveSeveral: route({
    method: 'POST',
    path: '/api/approvals/consents',
    summary: '一次批准多件，逐件说明办成与否',
    access: 'approval.act',
    body: z.object({
      approvals: z
        .array(seen.extend({approval: id}))
        .min(1, '请至少选一件')
        .max(100, '一次不得多于100件'),
      opinion,
    }),
    answer: z.object({
      approved: z.array(id),
      refused: z.array(z.object({approval: id, refused: z.string(), article: z.string()})),
    }),
  }),
  returnApproval: route({
    method: 'POST',
    path: '/api/approvals/:approval/return',
    summary: '退回起草人，须写理由',
    access: 'approval.act',
    params: approval,
    body: seen.extend({reason: z.string().trim().min(1, '请写明理由').max(1000, '不得多于1000字')}),
    answer: moved,
  }),
  delegateApproval: route({
    method: 'POST',
    path: '/api/approvals/:approval/delegation',
    summary: '把这一步委托给本机关另一人',
    access: 'approval.act',
    params: approval,
    body: seen.extend({to: id}),
    answer: moved,
  }),
  addApprovalScan: route({
    method: 'POST',
    path: '/api/approvals/:approval/scans',
    summary: '上传签批件的扫描件（pdf、jpeg、png、tiff、ofd 等）',
    access: 'approval.record-paper',
    params: approval,
    body: handedIn,
    answer: z.object({id}),
    upload: true,
  }),
  approvalScan: route({
    method: 'GET',
    path: '/api/approvals/:approval/scans/:file',
    summary: '下载签批件的扫描件',
    access: 'approval.view',
    params: approval.extend({file: id}),
    answer: handedOut,
    download: true,
  }),
  approveOnPaper: route({
    method: 'POST',
    path: '/api/approvals/:approval/paper',
    summary: '录入纸质签批：谁在哪天签批了这一步，附扫描件',
    access: 'approval.record-paper',
    params: approval,
    body: seen.extend({
      signer: id,
      signed: day.transform(text => text as Day),
      scan: id,
      opinion,
    }),
    answer: moved,
  }),
  approvalSheet: route({
    method: 'GET',
    path: '/api/approvals/:approval/sheet.:format',
    summary: '呈批单（docx 或 pdf），供打印签批',
    access: 'approval.view',
    params: approval.extend({format: z.enum(['docx', 'pdf'], '应为 docx 或 pdf')}),
    answer: handedOut,
    download: true,
  }),
} as const
