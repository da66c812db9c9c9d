import {Button} from 'antd'
import {Link, useLocation} from 'wouter'
import type {Case} from '../request-query.ts'

/** Where the draft of the reply is being approved: the one thing to look at while it is. */
export function ApprovalLink({request: {approval, status, returned}}: {request: Case}) {
  const [, navigate] = useLocation()
  if (!approval) return null
  const path = `/approvals/${approval}`
  return status === 'drafted' && !returned ? (
    <Button type="primary" onClick={() => navigate(path)}>
      查看审批
    </Button>
  ) : (
    <Link className="beside-button" to={path}>
      审批经过
    </Link>
  )
}
