import type {ApprovalEvent} from './approval.ts'

export type ApprovalStepKind = ApprovalEvent['kind']

/** What happens to an approval, as pages, papers and the audit trail name them. */
export const stepTitles: Record<ApprovalStepKind, string> = {
  submitted: '送审',
  withdrawn: '撤回',
  approved: '批准',
  'approved-on-paper': '录入纸质签批',
  returned: '退回',
  delegated: '委托',
  ended: '终止',
}
