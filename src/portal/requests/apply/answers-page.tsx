import type {ComponentChildren} from 'preact'
import {
  applicantKindLabels,
  identityKinds,
  wantedForms,
  wantedWays,
} from '../../../requests/applicants/applicant.ts'
import type {Arrival} from '../../../requests/arrival/arrival.ts'
import {elsewhere} from '../../../requests/arrival/petition-words.ts'
import type {OpenAgency} from '../../../requests/store/open-agencies.ts'
import {Page} from '../../page/page.tsx'
import type {Visit} from '../../visit.ts'
import {AlreadyPublished, type Published} from './already-published.tsx'
import {applicationFields, jointField, jointPlaces, type Typed} from './application-fields.ts'
import type {HeldNames} from './papers.ts'

/** 核对: what will be sent, what looks like something else, and the way back with nothing lost. */
export function AnswersPage({
  visit,
  typed,
  arrival,
  agencyName,
  held,
  token,
  office,
  published,
}: {
  visit: Visit
  typed: Typed
  arrival: Arrival
  agencyName: string
  held: HeldNames
  /** Of this application, so that what is sent twice arrives once. */
  token: string
  /** Of the agency that is asked, whom to turn to. */
  office: OpenAgency | undefined
  published: Published
}) {
  return (
    <Page visit={visit} title="核对申请" here="apply">
      <h1>核对您的申请</h1>
      <Misdirected items={arrival.items} office={office} />
      <AlreadyPublished {...published} />
      <Answers arrival={arrival} agencyName={agencyName} />
      <dl class="answers">
        <Answer name="身份证明">{held.proof}</Answer>
        {jointPlaces.map(place => {
          const name = held[jointField(place, 'Proof')]
          return name && <Answer name={`第${place + 1}位申请人身份证明`}>{name}</Answer>
        })}
        {held.mandate && <Answer name="授权委托书">{held.mandate}</Answer>}
      </dl>
      <p>机关收到后会与您联系确认，确认之日起算答复期限（《条例》第三十一条第（三）项）。</p>
      <div class="ways-on">
        <form method="post" action="/apply/send">
          <Carried {...{typed, token}} />
          <button type="submit">确认并提交</button>
        </form>
        <form method="post" action="/apply/edit">
          <Carried {...{typed, token}} />
          <button type="submit" class="second">
            返回修改
          </button>
        </form>
        <form method="post" action="/apply/save">
          <Carried {...{typed, token}} />
          <button type="submit" class="second">
            保存，以后继续
          </button>
        </form>
      </div>
    </Page>
  )
}

/** The application as a list of questions and answers; also the printed 申请表 is made of it. */
export function Answers({arrival, agencyName}: {arrival: Arrival; agencyName: string}) {
  const {applicant, jointApplicants, agent, items} = arrival
  return (
    <dl class="answers">
      <Answer name="受理机关">{agencyName}</Answer>
      <Answer name="申请人类别">{applicantKindLabels[arrival.applicantKind]}</Answer>
      <Answer name={jointApplicants.length > 0 ? '申请人（代表人）' : '姓名或者名称'}>
        {applicant.name}
      </Answer>
      <Answer name={identityKinds[applicant.identityKind]}>{applicant.identityNumber}</Answer>
      {applicant.contact && <Answer name="联系人">{applicant.contact}</Answer>}
      <Answer name="联系电话">{applicant.telephone}</Answer>
      {applicant.email && <Answer name="电子邮箱">{applicant.email}</Answer>}
      {applicant.address && <Answer name="通信地址">{applicant.address}</Answer>}
      {jointApplicants.map((each, at) => (
        <Answer name={`第${at + 2}位申请人`}>
          {each.name}，{identityKinds[each.identityKind]} {each.identityNumber}，{each.telephone}
          {each.address && `，${each.address}`}
        </Answer>
      ))}
      {agent && (
        <Answer name="代理人">
          {agent.name}，{identityKinds[agent.identityKind]} {agent.identityNumber}，
          {agent.telephone}
        </Answer>
      )}
      <Answer name="需要的政府信息">
        {items.length === 1 ? (
          items[0]
        ) : (
          <ol>
            {items.map(item => (
              <li>{item}</li>
            ))}
          </ol>
        )}
      </Answer>
      <Answer name="获取形式">{wantedForms[arrival.wantedForm]}</Answer>
      <Answer name="获取方式">{wantedWays[arrival.wantedWay]}</Answer>
    </dl>
  )
}

function Answer({name, children}: {name: string; children: ComponentChildren}) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Misdirected({items, office}: {items: readonly string[]; office: OpenAgency | undefined}) {
  const found = elsewhere(items)
  if (!found) return null
  return (
    <div class="advice" role="note">
      <p>
        <strong>您写的内容像是{found.looksLike}，而不是申请政府信息。</strong>
        {found.belongs}。以政府信息公开申请的形式提出的，机关会告知不作为申请处理（{found.article}
        ）。确是申请政府信息的，可以继续提交。
      </p>
      {office && (
        <p>
          {office.name}：{office.address}，{office.hours}，电话{office.telephone}
          {office.email && `，${office.email}`}。认为公开工作侵犯您的权益的，可以
          <a href="/mailbox">在线投诉、反映</a>。
        </p>
      )}
    </div>
  )
}

function Carried({typed, token}: {typed: Typed; token: string}) {
  return (
    <>
      <input type="hidden" name="token" value={token} />
      {applicationFields
        .filter(field => typed[field] !== '')
        .map(field => (
          <input type="hidden" name={field} value={typed[field]} />
        ))}
    </>
  )
}
