import {Link, useLocation} from 'wouter'
import {roles} from '../../agencies/roles.ts'
import {peopleColumns} from '../../contract/lists/people-columns.ts'
import {routes} from '../../contract/routes.ts'
import {useAgencyFilter} from '../agencies/agency-queries.ts'
import type {Filter} from '../list/filter.tsx'
import {ListPage} from '../list/list-page.tsx'
import {mayI, useMe} from '../me.ts'
import {OrganTabs} from './organ-tabs.tsx'

/** The people whom the reader may see. */
export default function PeoplePage() {
  const [, navigate] = useLocation()
  const me = useMe()
  const mayImport = mayI(me, 'person.edit') || mayI(me, 'appointment.edit')
  return (
    <>
      <OrganTabs />
      <ListPage
        title="人员"
        list={routes.people}
        file={routes.peopleFile}
        columns={peopleColumns}
        filters={[words, ...useAgencyFilter(), role]}
        keyOf={({id}) => id}
        onOpen={({id}) => navigate(`/people/${id}`)}
        actions={mayImport && <Link to="/people/import">从表格导入</Link>}
        empty="还没有人员。系统管理员可以逐个添加，或从表格导入。"
      />
    </>
  )
}

const words: Filter = {name: 'text', title: '查找', hint: '姓名、登录名、电话、邮箱', kind: 'words'}
const role: Filter = {name: 'role', title: '现任职务', kind: roles}
