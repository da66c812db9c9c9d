import {type EntryKind, entryKinds} from '../../mailbox/kinds.ts'
import {Page} from '../page/page.tsx'
import type {Visit} from '../visit.ts'

/** What may be sent besides a request, and who answers it by the law. */
export function MailboxPage({visit}: {visit: Visit}) {
  return (
    <Page visit={visit} title="更正、建议、反映和投诉" here="apply">
      <h1>更正、建议、反映和投诉</h1>
      <p>
        要获取政府信息的，请<a href="/apply">申请公开</a>；下面是《条例》规定的其他事项。
      </p>
      <ul class="tasks">
        {(Object.keys(entryKinds) as EntryKind[]).map(kind => (
          <li>
            <h2>
              <a href={`/mailbox/${kind}`}>{entryKinds[kind].label}</a>
            </h2>
            <p>
              {entryKinds[kind].text}（{entryKinds[kind].article}）
            </p>
          </li>
        ))}
      </ul>
    </Page>
  )
}
