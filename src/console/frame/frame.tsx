import {lazy, Suspense, useState} from 'react'
import {Route, Switch, useLocation} from 'wouter'
import {type Me, MeProvider} from '../me.ts'
import TodayPage from '../today/today-page.tsx'
import {Head} from './head.tsx'
import {Menu} from './menu.tsx'
import {NoSuchPage} from './no-such-page.tsx'
import {Waiting} from './waiting.tsx'
import './frame.css'

const PeoplePage = lazy(() => import('../people/people-page.tsx'))
const PersonPage = lazy(() => import('../person/person-page.tsx'))
const AgenciesPage = lazy(() => import('../agencies/agencies-page.tsx'))
const AgencyPage = lazy(() => import('../agency/agency-page.tsx'))
const ImportPage = lazy(() => import('../import/import-page.tsx'))
const RequestsPage = lazy(() => import('../requests/requests-page.tsx'))
const RequestPage = lazy(() => import('../requests/case/request-page.tsx'))
const RegistrationPage = lazy(() => import('../requests/registration/registration-page.tsx'))
const RegisterPage = lazy(() => import('../requests/import/register-page.tsx'))
const ApprovalsPage = lazy(() => import('../approvals/approvals-page.tsx'))
const ApprovalPage = lazy(() => import('../approvals/approval-page.tsx'))
const DashboardPage = lazy(() => import('../dashboard/dashboard-page.tsx'))
const MailboxPage = lazy(() => import('../mailbox/mailbox-page.tsx'))
const EntryPage = lazy(() => import('../mailbox/entry-page.tsx'))
const DisclosuresPage = lazy(() => import('../disclosures/disclosures-page.tsx'))
const DisclosurePage = lazy(() => import('../disclosures/disclosure-page.tsx'))
const DisclosureImportPage = lazy(() => import('../disclosures/import-page.tsx'))
const AuditPage = lazy(() => import('../audit/audit-page.tsx'))
const MyAccountPage = lazy(() => import('../my-account/my-account-page.tsx'))
const NoticesPage = lazy(() => import('../notices/notices-page.tsx'))
const SettingsPage = lazy(() => import('../settings/settings-page.tsx'))
const SettingsRoutes = lazy(() => import('../settings/settings-routes.tsx'))

/** What stands around every page of somebody signed in: head, menu, and the page itself. */
export function Frame({me, isTrial}: {me: Me; isTrial: boolean}) {
  const [path] = useLocation()
  const [openedAt, setOpenedAt] = useState<string>()
  // On a telephone the menu closes by itself when another page is opened.
  const isMenuOpen = openedAt === path
  return (
    <MeProvider value={me}>
      <a className="skip" href="#main">
        跳到正文
      </a>
      <Head
        isTrial={isTrial}
        isMenuOpen={isMenuOpen}
        onMenu={() => setOpenedAt(isMenuOpen ? undefined : path)}
      />
      <div className="body">
        <Menu isOpen={isMenuOpen} />
        <main id="main" tabIndex={-1}>
          <Suspense fallback={<Waiting />}>
            <Switch>
              <Route path="/" component={TodayPage} />
              <Route path="/people" component={PeoplePage} />
              <Route path="/people/import" component={ImportPage} />
              <Route path={one('people', 'person')} component={PersonPage} />
              <Route path="/agencies" component={AgenciesPage} />
              <Route path={one('agencies', 'agency')} component={AgencyPage} />
              <Route path="/requests" component={RequestsPage} />
              <Route path="/requests/registration" component={RegistrationPage} />
              <Route path="/requests/register" component={RegisterPage} />
              <Route path={one('requests', 'request')} component={RequestPage} />
              <Route path="/approvals" component={ApprovalsPage} />
              <Route path={one('approvals', 'approval')} component={ApprovalPage} />
              <Route path="/mailbox" component={MailboxPage} />
              <Route path={one('mailbox', 'entry')} component={EntryPage} />
              <Route path="/disclosures" component={DisclosuresPage} />
              <Route path="/disclosures/import" component={DisclosureImportPage} />
              <Route path={one('disclosures', 'disclosure')} component={DisclosurePage} />
              <Route path="/dashboard" component={DashboardPage} />
              <Route path="/audit" component={AuditPage} />
              <Route path="/my-account" component={MyAccountPage} />
              <Route path="/notices" component={NoticesPage} />
              <Route path="/settings" component={SettingsPage} />
              <Route path="/settings/:page" component={SettingsRoutes} />
              <Route>
                <NoSuchPage />
              </Route>
            </Switch>
          </Suspense>
        </main>
      </div>
    </MeProvider>
  )
}

/** The address of one of these: what is no id names no page. */
function one(folder: string, name: string): RegExp {
  return new RegExp(`^/${folder}/(?<${name}>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/?$`, 'i')
}
