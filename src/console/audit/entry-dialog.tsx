import type {AuditRow} from '../../contract/lists/audit-columns.ts'
import {shownMoment} from '../../contract/moment.ts'
import {Dialog} from '../frame/dialog.tsx'

/** One entry whole. */
export function EntryDialog({entry, onClose}: {entry: AuditRow; onClose(): void}) {
  const {at, actor, actorName, action, object, objectName, agency, agencyName} = entry
  const {number, address, hash} = entry
  return (
    <Dialog title={`${action}（${agencyName ?? agency}第 ${number} 条）`} onClose={onClose}>
      <dl className="facts">
        <dt>时间</dt>
        <dd>{shownMoment(at)}</dd>
        <dt>人员</dt>
        <dd>{actorName ?? actor}</dd>
        <dt>来源地址</dt>
        <dd>{address ?? '程序自身'}</dd>
        <dt>对象</dt>
        <dd>
          {objectName ?? object}
          {objectName && <span className="quiet">（{object}）</span>}
        </dd>
        <dt>校验值</dt>
        <dd>{hash}</dd>
      </dl>
      <h2>变更前</h2>
      <Json value={entry.before} />
      <h2>变更后</h2>
      <Json value={entry.after} />
    </Dialog>
  )
}

function Json({value}: {value: unknown}) {
  if (value === null) return <p className="quiet">没有</p>
  return <pre className="json">{JSON.stringify(value, undefined, 2)}</pre>
}
