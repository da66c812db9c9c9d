import {Page} from '../../page/page.tsx'
import type {Visit} from '../../visit.ts'

/** No agency here has said yet where its disclosure office is. */
export function NotOpenPage({visit}: {visit: Visit}) {
  return (
    <Page visit={visit} title="网上申请尚未开通" here="apply">
      <h1>网上申请尚未开通</h1>
      <p>
        这里还没有登记政府信息公开工作机构。您可以当面、邮寄或者传真向有关机关提出申请（《条例》第二十九条）。
      </p>
      <p>工作人员：请在工作台填写本机关政府信息公开工作机构的名称、地址、时间和电话。</p>
    </Page>
  )
}
