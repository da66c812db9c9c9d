import {Link} from 'wouter'
import type {Case} from '../request-query.ts'

/** Where the draft of the reply is being approved. */
export function ApprovalLink({request: {approval, status}}: {request: Case}) {
  if (!approval) return null
  return (
    <Link className={status === 'drafted' ? 'main-link' : ''} to={`/approvals/${approval}`}>
      {status === 'drafted' ? '查看审批' : '审批经过'}
    </Link>
  )
}
