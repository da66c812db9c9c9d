import {type EntryKind, entryKinds} from '../../mailbox/kinds.ts'
import type {SentEntry} from '../../mailbox/send-entry.ts'
import {Page} from '../page/page.tsx'
import type {Visit} from '../visit.ts'

/** What somebody is shown who has sent an entry; the 查询号 is shown here alone. */
export function EntryReceiptPage({
  visit,
  kind,
  sent: {queryNumber, agencyName},
}: {
  visit: Visit
  kind: EntryKind
  sent: SentEntry
}) {
  const {label, article, isOwnRecord} = entryKinds[kind]
  return (
    <Page visit={visit} title="已提交" here="apply">
      <h1>已提交：{label}</h1>
      <p>
        由{agencyName}办理（{article}）。
      </p>
      <div class="query-number">
        <h2>查询号</h2>
        <p>
          <strong>{queryNumber}</strong>
        </p>
        <p>
          请抄下、拍照或者打印，只在这里显示一次。看办理情况和答复，要用查询号和
          {isOwnRecord ? '证件号码' : '联系电话'}的后六位。
        </p>
      </div>
      <p class="screen">
        <a href="/follow">查办理进度</a>
      </p>
    </Page>
  )
}
