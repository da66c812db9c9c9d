import {lazy} from 'react'
import {useParams} from 'wouter'
import {NoSuchPage} from '../frame/no-such-page.tsx'

const pages = {
  'account-rules': lazy(() => import('./account-rules-page.tsx')),
  'approval-chains': lazy(() => import('./approval-chains-page.tsx')),
  'request-rules': lazy(() => import('./request-settings-page.tsx')),
  'letter-templates': lazy(() => import('./letter-templates-page.tsx')),
  'own-days': lazy(() => import('./own-days-page.tsx')),
  'mail-server': lazy(() => import('./mail-server-page.tsx')),
  mails: lazy(() => import('./mails-page.tsx')),
  'personal-data': lazy(() => import('./personal-data-page.tsx')),
}

/** The pages under 设置, each fetched when it is opened. */
export default function SettingsRoutes() {
  const {page = ''} = useParams()
  if (!isPage(page)) return <NoSuchPage />
  const Page = pages[page]
  return <Page />
}

function isPage(name: string): name is keyof typeof pages {
  return Object.hasOwn(pages, name)
}
