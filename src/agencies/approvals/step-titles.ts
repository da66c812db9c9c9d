import type {ApprovalStep} from '../approval.ts'

export type ApprovalStepKind = ApprovalStep['kind']

/** The steps as pages, papers and the audit trail name them. */
export const stepTitles: Record<ApprovalStepKind, string> = {
  submitted: '送审',
  withdrawn: '撤回',
  approved: '批准',
  'approved-on-paper': '录入纸质签批',
  returned: '退回',
  delegated: '委托',
}
