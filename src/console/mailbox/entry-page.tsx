import {useQuery} from '@tanstack/react-query'
import {Button} from 'antd'
import {useState} from 'react'
import {useParams} from 'wouter'
import {may} from '../../agencies/permissions.ts'
import {standingOf} from '../../contract/lists/mailbox-columns.ts'
import type {Answer} from '../../contract/route.ts'
import {type Routes, routes} from '../../contract/routes.ts'
import {entryKinds, innerTerm, outcomesOf} from '../../mailbox/kinds.ts'
import {call, callForFile} from '../call.ts'
import {ReasonDialog} from '../form/reason-dialog.tsx'
import {Page} from '../frame/page.tsx'
import {Waiting} from '../frame/waiting.tsx'
import {Wrong} from '../frame/wrong.tsx'
import {offer} from '../list/offer.ts'
import {actorOf, useMe} from '../me.ts'
import {Acts} from './acts.tsx'
import {OpenPerson} from './open-person.tsx'
import '../requests/requests.css'

export type Entry = Answer<Routes['mailboxEntry']>

/** One entry: what the law says of it, what was written, what is answered. */
export default function EntryPage() {
  const {entry: id = ''} = useParams()
  const answer = useQuery({
    queryKey: ['mailbox-entry', id],
    queryFn: () => call(routes.mailboxEntry, {params: {entry: id}}),
  })
  if (answer.error) return <Wrong error={answer.error} what="件来件" />
  if (!answer.data) return <Waiting />
  return <Shown entry={answer.data} />
}

function Shown({entry}: {entry: Entry}) {
  const actor = actorOf(useMe())
  const target = {line: [entry.agency]}
  const {label, article, text} = entryKinds[entry.kind]
  return (
    <Page title={`${label}：${entry.aboutName}`}>
      <p className="standing">
        <strong>{standingOf(entry)}</strong>
      </p>
      <p className="quiet">
        {text}（{article}）
      </p>
      <Known entry={entry} />
      <h2>写明的内容</h2>
      <p className="written">{entry.content ?? '提出人的个人信息保存期满，内容已不可恢复。'}</p>
      <Evidence entry={entry} mayOpen={may(actor, 'mailbox.answer', target)} />
      {may(actor, 'personal-data.open', target) && !entry.isAnonymised && (
        <OpenPerson person={entry.person} />
      )}
      {entry.reply && (
        <>
          <h2>答复</h2>
          <p className="written">{entry.reply}</p>
        </>
      )}
      {entry.outcome === null && may(actor, 'mailbox.answer', target) && <Acts entry={entry} />}
    </Page>
  )
}

function Known({entry}: {entry: Entry}) {
  const {kind, outcome} = entry
  const facts = [
    ['所涉机关', entry.aboutName],
    ['办理机关', entry.agencyName],
    ['转送自', entry.passedFromName],
    ['提出人', entry.sender],
    ['证件号码', entry.identityNumber],
    ['联系电话', entry.telephone],
    ['收到日期', entry.arrivedOn],
    [
      '内部期限',
      `${entry.dueOn}（收到之日起${innerTerm}个工作日；《条例》没有规定期限，这是本平台的提醒）`,
    ],
    ['办理结果', outcome && outcomesOf(kind)[outcome]],
    ['答复', entry.closedOn && `${entry.closedOn}，${entry.closedByName ?? ''}`],
  ]
  return (
    <dl className="facts">
      {facts.map(
        ([name, value]) =>
          value && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  )
}

function Evidence({entry, mayOpen}: {entry: Entry; mayOpen: boolean}) {
  const [asked, setAsked] = useState<Entry['files'][number]>()
  if (entry.files.length === 0) return null
  return (
    <>
      <h2>证据和证明</h2>
      <ul className="rows">
        {entry.files.map(file => (
          <li key={file.id}>
            <span>{file.name ?? '材料'}</span>
            {mayOpen && <Button onClick={() => setAsked(file)}>下载</Button>}
          </li>
        ))}
      </ul>
      {asked && (
        <ReasonDialog
          title="下载来件的证据"
          button="下载"
          send={async body => {
            const params = {entry: entry.id, file: asked.id}
            const bytes = await callForFile(routes.openMailboxFile, {params, body})
            offer(bytes, asked.name ?? `材料.${asked.kind}`)
          }}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  )
}
