import type {WhenApproved} from '../../agencies/approvals/change.ts'
import {approveReply} from '../../requests/replies/approval.ts'

/** What each subject does with what was approved. */
export const whenApproved: WhenApproved = {reply: approveReply, 'refusing-reply': approveReply}
