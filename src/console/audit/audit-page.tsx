import {useState} from 'react'
import {type AuditRow, auditColumns} from '../../contract/lists/audit-columns.ts'
import {routes} from '../../contract/routes.ts'
import {useAgencyFilter} from '../agencies/agency-queries.ts'
import type {Filter} from '../list/filter.tsx'
import {ListPage} from '../list/list-page.tsx'
import {EntryDialog} from './entry-dialog.tsx'

/** Who did what, when, from where, on what; an entry opens with what was before and after. */
export default function AuditPage() {
  const [opened, setOpened] = useState<AuditRow>()
  return (
    <>
      <ListPage<AuditRow>
        title="审计记录"
        list={routes.audit}
        file={routes.auditSheet}
        columns={auditColumns}
        filters={[words, ...useAgencyFilter(), ...days]}
        keyOf={({agency, number}) => `${agency} ${number}`}
        onOpen={setOpened}
        empty="还没有记录。登录、修改、查看个人信息都会记在这里。"
      />
      {opened && <EntryDialog entry={opened} onClose={() => setOpened(undefined)} />}
    </>
  )
}

const words: Filter = {name: 'text', title: '查找', hint: '操作、人员姓名', kind: 'words'}
const days: Filter[] = [
  {name: 'from', title: '自', kind: 'day'},
  {name: 'until', title: '至（含当日）', kind: 'day'},
]
