import {useState} from 'react'
import {Link} from 'wouter'
import {may} from '../../../agencies/permissions.ts'
import {routes} from '../../../contract/routes.ts'
import {AgencyChoice} from '../../agencies/agency-choice.tsx'
import {Page} from '../../frame/page.tsx'
import {RecentImports} from '../../import/recent-imports.tsx'
import {actorOf, useMe} from '../../me.ts'
import {ExportRegister} from './export-register.tsx'
import {ImportRegister} from './import-register.tsx'
import '../requests.css'

/** The register brought along from elsewhere, and taken out in the same columns. */
export default function RegisterPage() {
  const me = useMe()
  const own = me.agencies.filter(({id}) => may(actorOf(me), 'request.register', {line: [id]}))
  const [agency, setAgency] = useState(own[0]?.id)
  if (agency === undefined)
    return (
      <Page title="台账导入、导出">
        <p>台账由本机关的政府信息公开工作机构导入、导出。</p>
      </Page>
    )
  return (
    <Page title="台账导入、导出">
      <p>
        <Link to="/requests">申请一览</Link>
      </p>
      <AgencyChoice agencies={own} chosen={agency} onChoose={setAgency} />
      <section aria-labelledby="import-register">
        <h2 id="import-register">导入</h2>
        <p>
          年中启用时，把原有台账连同未办结的、上年结转的申请一次导入。先
          <a href={routes.requestImportTemplate.path}>下载模板</a>
          ，按其中的说明填写。选好文件后先核对，逐行列出错误，这时什么都不写入；没有错误才能导入，全部写入或什么都不写。
        </p>
        <ImportRegister key={agency} agency={agency} />
      </section>
      <RecentImports />
      <ExportRegister key={`out ${agency}`} agency={agency} />
    </Page>
  )
}
