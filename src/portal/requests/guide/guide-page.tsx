import {wantedWays} from '../../../requests/applicants/applicant.ts'
import {channels} from '../../../requests/arrival/receipt.ts'
import type {OpenAgency} from '../../../requests/store/open-agencies.ts'
import {Page} from '../../page/page.tsx'
import type {Visit} from '../../visit.ts'
import type {Terms} from './terms.ts'

/** 依申请公开指南, made from what each agency says of its disclosure office (Article 12). */
export function GuidePage({
  visit,
  agencies,
  chosen,
  terms,
}: {
  visit: Visit
  agencies: readonly OpenAgency[]
  chosen: OpenAgency | undefined
  terms: Terms
}) {
  const title = chosen ? `${chosen.agencyName}依申请公开指南` : '依申请公开指南'
  return (
    <Page visit={visit} title={title} here="apply">
      <h1>{title}</h1>
      <Where agencies={agencies} chosen={chosen} />
      <h2>怎样申请</h2>
      <ol>
        <li>
          <a href={chosen ? `/apply?agency=${chosen.id}` : '/apply'}>在网上填写申请表</a>
          ，或者当面、邮寄、传真提交书面申请；书写确有困难的，可以口头提出，由工作机构代为填写。
        </li>
        <li>
          写明姓名或者名称、身份证明、联系方式，需要的信息的名称、文号或者其他特征，获取的形式和方式（《条例》第二十九条）。不需要说明用途。
        </li>
        {chosen && (
          <li>
            当面、邮寄、传真提交的，可以下载
            <a href={`/guide/form.docx?agency=${chosen.id}`}>申请表（Word）</a>、
            <a href={`/guide/form.pdf?agency=${chosen.id}`}>申请表（PDF）</a>填写。
          </li>
        )}
        <li>几个人可以共同申请，也可以委托代理人申请（附授权委托书）。</li>
        <li>获取的方式可以选择{Object.values(wantedWays).join('、')}。</li>
      </ol>
      <h2>哪天算收到</h2>
      <ul>
        {Object.values(channels).map(({label, article, confirmed}) => (
          <li>
            {label}：{confirmed ? '机关与您确认之日' : '提交或者签收之日'}（{article}）
          </li>
        ))}
      </ul>
      <h2>办理流程图和期限</h2>
      <ol class="flow">
        <li>
          <strong>登记</strong>：收到申请，给您登记号和回执。
        </li>
        <li>
          <strong>审核</strong>：内容不明确的，{terms.correctionNotice}
          个工作日内一次性告知补正；答复期限自收到补正之日起重新计算（第三十条）。
        </li>
        <li>
          <strong>办理</strong>
          ：涉及第三方或者其他机关的，征求意见，所需时间不计算在期限内（第三十三条第三款）。
        </li>
        <li>
          <strong>答复</strong>：自收到申请之日起{terms.answer}
          个工作日内；需要延长的，经工作机构负责人同意并告知您，最长再延{terms.extension}
          个工作日（第三十三条第二款）。
        </li>
        <li>
          <strong>归档</strong>：答复送达后，申请和答复一并归档。
        </li>
      </ol>
      <h2>收费</h2>
      <p>
        提供政府信息不收费；申请的数量、频次明显超过合理范围的，可以收取信息处理费（第四十二条）。
      </p>
      <h2>不服怎么办</h2>
      <p>
        认为机关没有依法公开的，可以向上一级行政机关或者政府信息公开工作主管部门
        <a href="/mailbox">投诉、举报</a>
        ，也可以依法申请行政复议或者提起行政诉讼（第五十一条）；对不予公开不服的，应当先申请行政复议（《行政复议法》第二十三条）。
      </p>
    </Page>
  )
}

function Where({
  agencies,
  chosen,
}: {
  agencies: readonly OpenAgency[]
  chosen: OpenAgency | undefined
}) {
  if (!chosen)
    return agencies.length === 0 ? (
      <p>这里还没有登记政府信息公开工作机构。</p>
    ) : (
      <>
        <p>选择机关，看它的工作机构在哪里、什么时间办公：</p>
        <ul>
          {agencies.map(({id, agencyName}) => (
            <li>
              <a href={`/guide?agency=${id}`}>{agencyName}</a>
            </li>
          ))}
        </ul>
      </>
    )
  const {name, address, hours, telephone, fax, email} = chosen
  return (
    <dl class="answers">
      {[
        ['工作机构', name],
        ['办公地址', address],
        ['办公时间', hours],
        ['联系电话', telephone],
        ['传真', fax],
        ['电子邮箱', email],
      ].map(
        ([what, text]) =>
          text && (
            <div>
              <dt>{what}</dt>
              <dd>{text}</dd>
            </div>
          ),
      )}
    </dl>
  )
}
