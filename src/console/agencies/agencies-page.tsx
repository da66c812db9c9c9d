import {useLocation} from 'wouter'
import {agencyKinds} from '../../agencies/organs/kinds.ts'
import {agencyColumns} from '../../contract/lists/agency-columns.ts'
import {routes} from '../../contract/routes.ts'
import type {Filter} from '../list/filter.tsx'
import {ListPage} from '../list/list-page.tsx'
import {OrganTabs} from '../people/organ-tabs.tsx'

/** The organs whom the reader may see. */
export default function AgenciesPage() {
  const [, navigate] = useLocation()
  return (
    <>
      <OrganTabs />
      <ListPage
        title="机关"
        list={routes.agencies}
        file={routes.agenciesFile}
        columns={agencyColumns}
        filters={filters}
        keyOf={({id}) => id}
        onOpen={({id}) => navigate(`/agencies/${id}`)}
        empty="还没有机关。"
      />
    </>
  )
}

const filters: Filter[] = [
  {name: 'text', title: '查找', hint: '名称、曾用名、代码', kind: 'words'},
  {name: 'kind', title: '类别', kind: agencyKinds},
  {name: 'merged', title: '是否已并入其他机关', kind: {no: '没有', yes: '已并入'}},
]
