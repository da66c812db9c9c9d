import {App, Button} from 'antd'
import {useParams} from 'wouter'
import {approvalKinds} from '../../agencies/approvals/kinds.ts'
import {stepTitles} from '../../agencies/approvals/step-titles.ts'
import {roles} from '../../agencies/roles.ts'
import {shownMoment} from '../../contract/moment.ts'
import {routes} from '../../contract/routes.ts'
import {callForFile} from '../call.ts'
import {Page} from '../frame/page.tsx'
import {Waiting} from '../frame/waiting.tsx'
import {Wrong} from '../frame/wrong.tsx'
import {offer} from '../list/offer.ts'
import {sentenceOf} from '../problem.ts'
import {Acts} from './acts.tsx'
import {type Approval, useApproval} from './approval-query.ts'
import {Reply} from './reply.tsx'
import './approvals.css'

/** One approval: what is approved, the chain, what was done, and what the reader may do. */
export default function ApprovalPage() {
  const {approval: id = ''} = useParams()
  const answer = useApproval(id)
  if (answer.error) return <Wrong error={answer.error} what="件审批" />
  if (!answer.data) return <Waiting />
  const approval = answer.data
  return (
    <Page title={approval.title} actions={<Acts approval={approval} />}>
      <p className="quiet">
        {approval.agencyName}，{approvalKinds[approval.kind].title}，
        {approval.drafters.map(({name}) => name).join('、')}起草
      </p>
      <Chain approval={approval} />
      <Reply draft={approval.object} />
      <section>
        <h2>经过</h2>
        <ul className="rows">
          {approval.events.map(event => (
            <li key={event.number}>
              <Event event={event} />
            </li>
          ))}
        </ul>
      </section>
      <Papers approval={approval} />
    </Page>
  )
}

const states = {drafting: '未送审', pending: '审批中', approved: '已批准', ended: '已终止'}

function Chain({approval: {chain, step, status, delegate, events}}: {approval: Approval}) {
  const isReturned = status === 'drafting' && events.at(-1)?.kind === 'returned'
  return (
    <section>
      <h2>流程：{isReturned ? '已退回起草人' : states[status]}</h2>
      {status === 'ended' && <p>{events.at(-1)?.reason}。</p>}
      <ol className="chain">
        {chain.map((role, at) => (
          <li key={role} aria-current={status === 'pending' && at === step ? 'step' : undefined}>
            {roles[role]}
            <span className="quiet">
              {at < step ? '（已批准）' : at === step && status === 'pending' ? '（待审批）' : ''}
              {at === step && delegate && `，委托 ${delegate.name}`}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Event({event}: {event: Approval['events'][number]}) {
  const {at, kind, by, actsFor, to, signer, signed, opinion, reason} = event
  return (
    <div>
      <strong>{stepTitles[kind]}</strong> {by?.name}
      {actsFor && `（代 ${actsFor.name}）`}
      {to && `，委托给 ${to.name}`}
      {signer && `，${signer.name}于 ${signed} 签批`}
      {(opinion ?? reason) && <p className="opinion">{opinion ?? reason}</p>}
      <div className="quiet">{shownMoment(at)}</div>
    </div>
  )
}

/** The sheet for signing on paper, and what was scanned back. */
function Papers({approval: {id, scans}}: {approval: Approval}) {
  const {message} = App.useApp()
  const keep = (file: Promise<Blob>, name: string) =>
    file.then(bytes => offer(bytes, name)).catch(error => message.error(sentenceOf(error)))
  const sheet = (format: 'docx' | 'pdf') =>
    keep(callForFile(routes.approvalSheet, {params: {approval: id, format}}), `呈批单.${format}`)
  return (
    <section>
      <h2>纸质签批</h2>
      <div className="actions">
        <Button onClick={() => sheet('pdf')}>呈批单（pdf）</Button>
        <Button onClick={() => sheet('docx')}>呈批单（docx）</Button>
      </div>
      <ul className="rows">
        {scans.map(scan => (
          <li key={scan.id}>
            <span>{scan.name ?? '扫描件'}</span>
            <Button
              onClick={() =>
                keep(
                  callForFile(routes.approvalScan, {params: {approval: id, file: scan.id}}),
                  scan.name ?? '扫描件',
                )
              }
            >
              下载
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
