import {Button} from 'antd'
import {useLocation} from 'wouter'
import {requestColumns} from '../../contract/lists/request-columns.ts'
import {routes} from '../../contract/routes.ts'
import {applicantKindLabels} from '../../requests/applicants/applicant.ts'
import {channels} from '../../requests/arrival/receipt.ts'
import {replyKinds} from '../../requests/replies/reply-kinds.ts'
import {statuses} from '../../requests/state/standing.ts'
import {useAgencyOptions} from '../agencies/agency-queries.ts'
import type {Filter} from '../list/filter.tsx'
import {ListPage} from '../list/list-page.tsx'
import {mayI, useMe} from '../me.ts'

/** 台账: the requests that the reader may see. */
export default function RequestsPage() {
  const [, navigate] = useLocation()
  const agencies = useAgencyOptions()
  const mayRegister = mayI(useMe(), 'request.register')
  const register = () => navigate('/requests/registration')
  const maySeeCatalogue = mayI(useMe(), 'disclosure.view')
  const maySeeMailbox = mayI(useMe(), 'mailbox.view')
  return (
    <ListPage
      title="申请"
      list={routes.requests}
      file={routes.requestsFile}
      columns={requestColumns}
      filters={agencies.length > 1 ? [...filters, agencyFilter(agencies)] : filters}
      keyOf={({id}) => id}
      onOpen={({id}) => navigate(`/requests/${id}`)}
      actions={
        <>
          {maySeeMailbox && <Button onClick={() => navigate('/mailbox')}>更正、建议与投诉</Button>}
          {maySeeCatalogue && (
            <Button onClick={() => navigate('/disclosures')}>主动公开目录</Button>
          )}
          {mayRegister && (
            <Button onClick={() => navigate('/requests/register')}>台账导入、导出</Button>
          )}
          {mayRegister && <Button onClick={register}>录入申请</Button>}
        </>
      }
      empty="还没有申请。收到当面、邮寄、传真的申请，点“录入申请”；网上提交的会自动出现在这里。"
    />
  )
}

const filters: Filter[] = [
  {name: 'text', title: '查找', hint: '登记号、申请内容', kind: 'words'},
  {name: 'open', title: '办结与否', kind: {yes: '未办结', no: '已办结'}},
  {name: 'overdue', title: '逾期', kind: {yes: '已逾期'}},
  {name: 'status', title: '状态', kind: labelsOf(statuses)},
  {name: 'applicantKind', title: '申请人类别', kind: applicantKindLabels},
  {name: 'channel', title: '渠道', kind: labelsOf(channels)},
  {name: 'outcome', title: '办理结果', kind: labelsOf(replyKinds)},
  {name: 'dueFrom', title: '期限自', kind: 'day'},
  {name: 'dueBefore', title: '期限早于', kind: 'day'},
]

/** For those who see the requests of several organs. */
function agencyFilter(agencies: readonly {value: string; label: string}[]): Filter {
  const names = agencies.map(({value, label}) => [value, label])
  return {name: 'agency', title: '机关', kind: Object.fromEntries(names)}
}

function labelsOf<Name extends string>(
  table: Readonly<Record<Name, {label: string}>>,
): Record<string, string> {
  const entries = Object.entries<{label: string}>(table)
  return Object.fromEntries(entries.map(([name, {label}]) => [name, label]))
}
