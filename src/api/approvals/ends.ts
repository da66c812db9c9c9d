import type {Ends} from '../../agencies/approvals/change.ts'
import {approveReply} from '../../requests/replies/approval.ts'

/** What each subject does with what was approved. */
export const approvalEnds: Ends = {reply: approveReply, 'refusing-reply': approveReply}
