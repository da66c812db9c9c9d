import {Alert} from 'antd'
import type {Case} from '../request-query.ts'

/** The last day, who is waited for, and what must be seen, each with its article. */
export function Notes({request: {due, isOpen, waiting, warnings, returned}}: {request: Case}) {
  return (
    <div className="notes">
      {returned && (
        <Alert
          type="warning"
          showIcon
          title={`${returned.byName}退回了答复稿：${returned.reason}`}
          description="请在原稿上修改，重新送审。"
        />
      )}
      {due?.isOpen && isOpen && <p>所等待的意见提前收到的，答复期限相应提前。</p>}
      {warnings.map(({kind, text, article}) => (
        <Alert
          key={text}
          type={kind === 'provisional' || kind === 'due-soon' ? 'warning' : 'error'}
          showIcon
          title={kind === 'overdue' || kind === 'due-soon' ? `${text}（${due?.day}）` : text}
          description={`依据：${article}`}
        />
      ))}
      {waiting.map(({whom, what, until, passed, article}) => (
        <p key={`${whom}${what}`}>
          正在等待{whom}
          {what}
          {until && `，${passed ? '期限已于' : '至'} ${until} ${passed ? '届满' : '止'}`}
          <span className="quiet">（{article}）</span>
        </p>
      ))}
    </div>
  )
}
