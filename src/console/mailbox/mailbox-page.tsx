import {useLocation} from 'wouter'
import {mailboxColumns} from '../../contract/lists/mailbox-columns.ts'
import {routes} from '../../contract/routes.ts'
import {entryKinds} from '../../mailbox/kinds.ts'
import type {Filter} from '../list/filter.tsx'
import {ListPage} from '../list/list-page.tsx'

/** 来件: what the public sent besides requests. */
export default function MailboxPage() {
  const [, navigate] = useLocation()
  return (
    <ListPage
      title="更正、建议与投诉"
      list={routes.mailbox}
      file={routes.mailboxFile}
      columns={mailboxColumns}
      filters={filters}
      keyOf={({id}) => id}
      onOpen={({id}) => navigate(`/mailbox/${id}`)}
      empty="还没有来件。公众在网上提出的更正要求、主动公开建议、反映和投诉举报，按《条例》规定的机关出现在这里。"
    />
  )
}

const filters: Filter[] = [
  {
    name: 'kind',
    title: '类别',
    kind: Object.fromEntries(Object.entries(entryKinds).map(([kind, {label}]) => [kind, label])),
  },
  {name: 'open', title: '答复与否', kind: {yes: '待答复', no: '已答复'}},
  {name: 'overdue', title: '逾期', kind: {yes: '超过内部期限'}},
]
