import {routes} from '../../contract/routes.ts'
import {Page} from '../frame/page.tsx'
import {mayI, useMe} from '../me.ts'
import {OrganTabs} from '../people/organ-tabs.tsx'
import {ImportForm} from './import-form.tsx'
import {RecentImports} from './recent-imports.tsx'

/** Organs and people from a sheet: every error by its row first, then all of it or nothing. */
export default function ImportPage() {
  const me = useMe()
  return (
    <>
      <OrganTabs />
      <Page title="从表格导入">
        <p>
          先<a href={routes.importTemplate.path}>下载模板</a>
          ，按其中的说明填写。选好文件后先核对，逐行列出错误，这时什么都不写入；没有错误才能导入，全部写入或什么都不写。
        </p>
        {mayI(me, 'person.edit') && (
          <ImportForm
            title="机关、人员和账号"
            preview={routes.previewImport}
            begin={routes.beginImport}
          />
        )}
        {mayI(me, 'appointment.edit') && (
          <ImportForm
            title="职务（机关和人员已导入后，用同一文件）"
            preview={routes.previewRoleImport}
            begin={routes.beginRoleImport}
          />
        )}
        <RecentImports />
      </Page>
    </>
  )
}
