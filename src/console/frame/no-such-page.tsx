import {Link} from 'wouter'
import {Page} from './page.tsx'

export function NoSuchPage() {
  return (
    <Page title="没有这个页面">
      <p>地址可能有误，或者不在您的职责范围内。</p>
      <p>
        <Link to="/">回到今日</Link>
      </p>
    </Page>
  )
}
