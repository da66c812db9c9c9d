import type {ComponentChildren} from 'preact'
import {wantedForms, wantedWays} from '../../../requests/applicants/applicant.ts'
import {followLinkDays} from '../../../requests/applicants/follow-link.ts'
import type {Arrival} from '../../../requests/arrival/arrival.ts'
import {channels} from '../../../requests/arrival/receipt.ts'
import {dayInWords} from '../../../requests/clock/words.ts'
import type {Paper as OfficialPaper} from '../../../writer/paper.ts'
import {Page} from '../../page/page.tsx'
import type {Visit} from '../../visit.ts'
import {Answers} from '../apply/answers-page.tsx'
import type {FollowedCase} from './followed-case.ts'
import {PaperView} from './paper-view.tsx'

type Shown = {visit: Visit; followed: FollowedCase}

/** 政府信息公开申请表, as it was filled in, to be printed and signed. */
export function FormPaper({visit, followed}: Shown) {
  const {arrived} = followed.state.facts
  const arrival = arrivalOf(followed)
  return (
    <Paper visit={visit} title="政府信息公开申请表">
      {arrival ? (
        <Answers arrival={arrival} agencyName={followed.agencyName} />
      ) : (
        <p>申请人的个人信息保存期满，已匿名化。</p>
      )}
      {arrived && (
        <p>
          {dayInWords(arrived.on)}以“{channels[arrived.channel].label}”方式提出
        </p>
      )}
      <p class="sign">申请人（签名或者盖章）：＿＿＿＿＿＿＿＿</p>
    </Paper>
  )
}

/** Before it is registered there is no 登记回执; what was handed in is acknowledged. */
export function ReceiptPaper({visit, followed, link}: Shown & {link: string}) {
  return (
    <Paper visit={visit} title="政府信息公开申请接收回执">
      <p>
        {followed.agencyName}
        已接收您的申请，尚未登记。与您确认收到并登记后，这里是写明登记号和答复期限的登记回执。
      </p>
      <p>申请的内容：</p>
      <ol>
        {followed.state.facts.items.map(({content}) => (
          <li>{content}</li>
        ))}
      </ol>
      <p>
        获取形式：{wantedForms[followed.wantedForm]}；获取方式：{wantedWays[followed.wantedWay]}。
      </p>
      <FollowLink link={link} />
    </Paper>
  )
}

/** A letter to the applicant; what was served on paper is what holds. */
export function LetterPaper({
  visit,
  title,
  paper,
  address,
  hasOriginal,
  link,
}: {
  visit: Visit
  title: string
  paper: OfficialPaper
  /** Of this page, below which its file is. */
  address: string
  /** It is there as it was stamped; the words below are then for reading. */
  hasOriginal: boolean
  /** To follow the request by, on the paper that is handed to the applicant. */
  link?: string
}) {
  return (
    <Paper visit={visit} title={title}>
      {hasOriginal && (
        <div class="screen">
          <p>
            <a href={`${address}/file`}>下载盖章的正本</a>
          </p>
          <p class="hint">下面是文书的文字，方便阅读和朗读；以盖章的正本为准。</p>
        </div>
      )}
      <PaperView paper={paper} />
      {link && <FollowLink link={link} />}
      {!hasOriginal && (
        <div class="screen">
          <p>
            <a href={`${address}/file`}>下载 PDF</a>
          </p>
          <p class="hint">这里显示文书的内容；盖章的正式文书以送达您的为准。</p>
        </div>
      )}
    </Paper>
  )
}

function FollowLink({link}: {link: string}) {
  return (
    <p class="long-link">
      查询链接（{followLinkDays}天内有效，请不要转给别人）：<a href={link}>{link}</a>
    </p>
  )
}

function Paper({
  visit,
  title,
  children,
}: {
  visit: Visit
  title: string
  children: ComponentChildren
}) {
  return (
    <Page visit={visit} title={title} here="follow">
      <p class="crumbs screen">
        <a href="/follow/case">回到办理进度</a>
      </p>
      <h1>{title}</h1>
      {children}
      <p class="hint screen">用浏览器的“打印”可以打印本页，网页的菜单不会印出来。</p>
    </Page>
  )
}

/** What was asked, put together again; nothing where the person is no longer known. */
function arrivalOf({
  state,
  applicant,
  joint,
  agent,
  wantedForm,
  wantedWay,
}: FollowedCase): Arrival | undefined {
  const {arrived} = state.facts
  const whole = wholePerson(applicant)
  if (!arrived || !whole) return undefined
  return {
    channel: arrived.channel,
    on: arrived.on,
    applicantKind: arrived.applicantKind,
    items: arrived.items.map(({content}) => content),
    wantedForm,
    wantedWay,
    applicant: whole,
    jointApplicants: joint.flatMap(each => wholePerson(each) ?? []),
    agent: (agent && wholePerson(agent)) ?? null,
  }
}

function wholePerson(fields: FollowedCase['applicant']): Arrival['applicant'] | undefined {
  const {name, identityKind, identityNumber, telephone} = fields
  if (!name || !identityKind || !identityNumber || !telephone) return undefined
  return {
    name,
    identityKind,
    identityNumber,
    telephone,
    contact: fields.contact ?? null,
    email: fields.email ?? null,
    address: fields.address ?? null,
  }
}
