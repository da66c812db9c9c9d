import type {Day} from '../../law/day.ts'
import type {Arrival} from '../../requests/arrival.ts'
import {dayInWords} from '../../requests/clock/words.ts'
import {Page} from '../page/page.tsx'
import type {Visit} from '../visit.ts'

/** What somebody is shown who has sent an application; the 查询号 is shown here alone. */
export type Receipt = {id: string; queryNumber: string; arrival: Arrival; agencyName: string}

export function ReceiptPage({
  visit,
  receipt: {queryNumber, agencyName},
  today,
}: {
  visit: Visit
  receipt: Receipt
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
