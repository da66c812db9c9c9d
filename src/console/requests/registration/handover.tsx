import {Button} from 'antd'
import {Page} from '../../frame/page.tsx'
import {FollowLink} from '../follow-link.tsx'

/** The 查询号, shown this once, to be handed to the applicant. */
export function Handover({
  queryNumber,
  link,
  onOpen,
}: {
  queryNumber: string
  link: string
  onOpen(): void
}) {
  return (
    <Page title="已录入">
      <p>请把查询号交给申请人，申请人凭它在网上查看进度、下载文书。</p>
      <p className="query-number">{queryNumber}</p>
      <FollowLink link={link} />
      <p className="quiet">查询号只显示这一次；遗失的，核验申请人身份后可以补发。</p>
      <div className="actions">
        <Button type="primary" onClick={onOpen}>
          打开这件申请
        </Button>
        <Button onClick={() => print()}>打印</Button>
      </div>
    </Page>
  )
}
