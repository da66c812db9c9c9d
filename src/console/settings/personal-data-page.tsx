import {Page} from '../frame/page.tsx'
import {DueList} from './due-list.tsx'
import {RetentionForm} from './retention-form.tsx'
import {SettingsCrumb} from './settings-crumb.tsx'

/** How long personal data are kept, and whose time is over. */
export default function PersonalDataPage() {
  return (
    <>
      <SettingsCrumb />
      <Page title="个人信息的保存">
        <div className="narrow">
          <RetentionForm />
          <DueList />
        </div>
      </Page>
    </>
  )
}
