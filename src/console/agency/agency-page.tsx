import {Link, useParams} from 'wouter'
import {agencyKinds} from '../../agencies/organs/kinds.ts'
import type {Answer} from '../../contract/route.ts'
import type {Routes} from '../../contract/routes.ts'
import {useAgency} from '../agencies/agency-queries.ts'
import {Page} from '../frame/page.tsx'
import {Waiting} from '../frame/waiting.tsx'
import {Wrong} from '../frame/wrong.tsx'
import {OrganTabs} from '../people/organ-tabs.tsx'
import {AgencyActions} from './agency-actions.tsx'
import {Departments} from './departments.tsx'
import {DisclosureOffice} from './disclosure-office.tsx'
import {Tree} from './tree.tsx'

export type Agency = Answer<Routes['agency']>

/** An organ in its tree: what it is and was called, its office, its departments. */
export default function AgencyPage() {
  const {agency: id = ''} = useParams()
  const agency = useAgency(id)
  if (agency.error) return <Wrong error={agency.error} what="个机关" />
  if (!agency.data) return <Waiting />
  return (
    <>
      <OrganTabs />
      <div className="beside">
        <Tree here={id} />
        <div>
          <Page title={agency.data.name} actions={<AgencyActions agency={agency.data} />}>
            <Facts agency={agency.data} />
            <DisclosureOffice agency={agency.data} />
            <Departments agency={agency.data} />
          </Page>
        </div>
      </div>
    </>
  )
}

function Facts({agency}: {agency: Agency}) {
  const {id, kind, line, creditCode, regionCode, supervisorName, former, absorbed, people} = agency
  const above = line.at(-2)
  return (
    <dl className="facts">
      {agency.mergedOn && (
        <>
          <dt>已并入其他机关</dt>
          <dd>
            自 {agency.mergedOn} 起并入 <Link to={`/agencies/${agency.mergedInto}`}>新的机关</Link>
          </dd>
        </>
      )}
      <dt>类别</dt>
      <dd>{kind ? agencyKinds[kind] : '没有填写'}</dd>
      <dt>上级</dt>
      <dd>{above ? <Link to={`/agencies/${above.id}`}>{above.name}</Link> : '没有，是最上一级'}</dd>
      <dt>主管部门</dt>
      <dd>{supervisorName ?? '上级机关'}</dd>
      <dt>统一社会信用代码</dt>
      <dd>{creditCode ?? '没有填写'}</dd>
      <dt>区划代码</dt>
      <dd>{regionCode ?? '没有填写'}</dd>
      {former.length > 0 && (
        <>
          <dt>曾用名</dt>
          <dd>{former.map(({name, until}) => `${name}（至 ${until}）`).join('；')}</dd>
        </>
      )}
      {absorbed.length > 0 && (
        <>
          <dt>并入的机关</dt>
          <dd>{absorbed.map(({name, mergedOn}) => `${name}（${mergedOn}）`).join('；')}</dd>
        </>
      )}
      <dt>人员</dt>
      <dd>
        <Link to={`/people?agency=${id}`}>{people} 人</Link>
      </dd>
    </dl>
  )
}
