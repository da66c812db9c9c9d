import {Link} from 'wouter'

/** Back to all that can be set. */
export function SettingsCrumb() {
  return (
    <nav aria-label="所在位置" style={{marginBottom: 8}}>
      <Link to="/settings">设置</Link> <span aria-hidden>›</span>
    </nav>
  )
}
