import {Link} from 'wouter'
import {Page} from './page.tsx'

/** `what`: 「件申请」, where the address is one of such a thing. */
export function NoSuchPage({what = '个页面'}: {what?: string}) {
  return (
    <Page title={`没有这${what}`}>
      <p>地址可能有误，或者不在您的职责范围内。</p>
      <p>
        <Link to="/">回到今日</Link>
      </p>
    </Page>
  )
}
