import {Link} from 'wouter'
import {Page} from '../frame/page.tsx'
import {useMe} from '../me.ts'
import {settingsFor} from './settings-pages.ts'

/** What the reader may set, each on a page of its own. */
export default function SettingsPage() {
  const pages = settingsFor(useMe())
  return (
    <Page title="设置">
      {pages.length === 0 && <p>您的职务没有可以设置的内容。接收通知的方式在“我的账号”中设置。</p>}
      <ul className="rows narrow">
        {pages.map(({path, title, says}) => (
          <li key={path}>
            <div>
              <Link to={path}>{title}</Link>
              <br />
              <span className="quiet">{says}</span>
            </div>
          </li>
        ))}
      </ul>
    </Page>
  )
}
