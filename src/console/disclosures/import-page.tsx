import {useState} from 'react'
import {Link} from 'wouter'
import {may} from '../../agencies/permissions.ts'
import {routes} from '../../contract/routes.ts'
import {AgencyChoice} from '../agencies/agency-choice.tsx'
import {Page} from '../frame/page.tsx'
import {RecentImports} from '../import/recent-imports.tsx'
import {actorOf, useMe} from '../me.ts'
import {ImportCatalogue} from './import-catalogue.tsx'

/** The 主动公开目录 brought along from a table. */
export default function ImportPage() {
  const me = useMe()
  const own = me.agencies.filter(({id}) => may(actorOf(me), 'disclosure.edit', {line: [id]}))
  const [agency, setAgency] = useState(own[0]?.id)
  if (agency === undefined)
    return (
      <Page title="导入主动公开目录">
        <p>目录由本机关的政府信息公开工作机构导入。</p>
      </Page>
    )
  return (
    <Page title="导入主动公开目录">
      <p>
        <Link to="/disclosures">主动公开目录</Link>
      </p>
      <AgencyChoice agencies={own} chosen={agency} onChoose={setAgency} />
      <p>
        先<a href={routes.disclosureTemplate.path}>下载模板</a>
        ，按其中的说明填写。选好文件后先核对，逐行列出错误，这时什么都不写入；没有错误才能导入，全部写入或什么都不写。
      </p>
      <ImportCatalogue key={agency} agency={agency} />
      <RecentImports />
    </Page>
  )
}
