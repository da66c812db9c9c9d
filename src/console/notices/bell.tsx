import {BellOutlined} from '@ant-design/icons'
import {Link} from 'wouter'
import {useUnread} from './unread.ts'
import './bell.css'

/** The way to my notices, with how many I have not read. */
export function Bell() {
  const count = useUnread()
  const title = count > 0 ? `通知，${count} 条未读` : '通知'
  return (
    <Link to="/notices" className="bell" aria-label={title} title={title}>
      <BellOutlined aria-hidden />
      {count > 0 && <span aria-hidden>{count > 99 ? '99+' : count}</span>}
    </Link>
  )
}
