import {
  applicantKindLabels,
  wantedForms,
  wantedWays,
} from '../../../requests/applicants/applicant.ts'
import {channels} from '../../../requests/arrival/receipt.ts'
import {outcomeLabel} from '../../../requests/state/outcome.ts'
import type {Case} from '../request-query.ts'

/** What was asked for, how it came in, who has it. */
export function Known({request}: {request: Case}) {
  const {outcome} = request
  const facts = [
    ['机关', request.agencyName],
    ['渠道', channels[request.channel].label],
    ['到达日期', request.arrivedOn],
    ['收到申请之日', request.receivedOn],
    ['申请人类别', applicantKindLabels[request.applicantKind]],
    ['获取形式', wantedForms[request.wantedForm]],
    ['获取方式', wantedWays[request.wantedWay]],
    ['登记人', request.officerName],
    ['承办科室', request.departmentName],
    ['内部期限', request.innerDue],
    ['办结日期', request.concludedOn],
    ['办理结果', outcome && outcomeLabel(outcome)],
  ] as const
  return (
    <section>
      <h2>申请内容</h2>
      {request.items.length > 1 ? (
        <ol>
          {request.items.map(({id, content}) => (
            <li key={id}>{content}</li>
          ))}
        </ol>
      ) : (
        <p>{request.items[0]?.content}</p>
      )}
      <dl className="facts">
        {facts.map(
          ([title, value]) =>
            value && (
              <div key={title}>
                <dt>{title}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </section>
  )
}
