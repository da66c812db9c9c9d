import type {Day} from '../../../law/day.ts'
import {followLinkDays} from '../../../requests/applicants/follow-link.ts'
import type {Arrival} from '../../../requests/arrival/arrival.ts'
import type {Arrived} from '../../../requests/arrival/arrive.ts'
import {dayInWords} from '../../../requests/clock/words.ts'
import {Page} from '../../page/page.tsx'
import type {Visit} from '../../visit.ts'

/** What somebody is shown who has sent an application; the 查询号 is shown here alone. */
export type Receipt = Arrived & {arrival: Arrival; agencyName: string}

export function ReceiptPage({
  visit,
  receipt: {queryNumber, link, agencyName},
  origin,
  today,
}: {
  visit: Visit
  receipt: Receipt
  /** `https://www.example.gov.cn`, as the visitor calls it. */
  origin: string
  today: Day
}) {
  return (
    <Page visit={visit} title="申请已提交" here="apply">
      <h1>申请已提交</h1>
      <p>
        {agencyName}于{dayInWords(today)}
        收到您在网上提交的申请，将与您联系确认；确认之日起算答复期限。
      </p>
      <div class="query-number">
        <h2>查询号</h2>
        <p>
          <strong>{queryNumber}</strong>
        </p>
        <p>
          请抄下、拍照或者打印。查办理进度要用查询号和证件号码的后六位；查询号只在这里显示一次，遗失的可以凭身份证明向机关申请补发。
        </p>
        <h2>查询链接</h2>
        <p class="long-link">
          <a href={origin + link}>{origin + link}</a>
        </p>
        <p>
          打开链接直接看办理进度，{followLinkDays}天内有效。知道链接的人都能看到，请不要转给别人。
        </p>
      </div>
      <ul>
        <li>
          <a href="/follow/case/form">打印申请表</a>
        </li>
        <li>
          <a href="/follow/case/receipt">打印登记回执</a>
        </li>
        <li>
          <a href="/follow/case">看办理进度</a>
        </li>
      </ul>
    </Page>
  )
}
