import {entryKinds, outcomesOf} from '../../mailbox/kinds.ts'
import type {OpenEntry} from '../../mailbox/read-entry.ts'
import {dayInWords} from '../../requests/clock/words.ts'
import {Page} from '../page/page.tsx'
import type {Visit} from '../visit.ts'

/** An entry as its sender sees it: with whom it is, and what was answered. */
export function FollowedEntryPage({visit, entry}: {visit: Visit; entry: OpenEntry}) {
  const {kind, outcome, closedOn, fields} = entry
  const {label, article} = entryKinds[kind]
  return (
    <Page visit={visit} title={label} here="follow">
      <h1>{label}</h1>
      <p class="status">
        现在：<strong>{outcome ? '已答复' : '办理中'}</strong>
      </p>
      <dl class="answers">
        <div>
          <dt>所涉机关</dt>
          <dd>{entry.aboutName}</dd>
        </div>
        <div>
          <dt>办理机关</dt>
          <dd>
            {entry.agencyName}（{article}）
            {entry.passedFromName && `，由${entry.passedFromName}转送`}
          </dd>
        </div>
        <div>
          <dt>提交日期</dt>
          <dd>{dayInWords(entry.arrivedOn)}</dd>
        </div>
        <div>
          <dt>写明的内容</dt>
          <dd>{fields.content}</dd>
        </div>
        {outcome && closedOn && (
          <>
            <div>
              <dt>办理结果</dt>
              <dd>
                {outcomesOf(kind)[outcome]}（{dayInWords(closedOn)}）
              </dd>
            </div>
            <div>
              <dt>答复</dt>
              <dd>{fields.reply}</dd>
            </div>
          </>
        )}
      </dl>
      <form method="post" action="/follow/end">
        <button type="submit" class="second">
          退出查询
        </button>
      </form>
    </Page>
  )
}
