import formBody from '@fastify/formbody'
import type {FastifyPluginAsync} from 'fastify'
import type {Key} from '../agencies/personal-data/cipher.ts'
import type {Database} from '../db/database.ts'
import {sendAssets} from './assets/send-assets.ts'
import {checkPages} from './check/check-pages.tsx'
import {comparePages} from './compare/compare-pages.tsx'
import {disclosurePages} from './disclosures/disclosure-pages.tsx'
import {homePages} from './home/home-pages.tsx'
import {libraryPages} from './library/library-pages.tsx'
import {mailboxPages} from './mailbox/mailbox-pages.tsx'
import {printSize} from './page/print-size.ts'
import type {PortalParts} from './portal-parts.ts'
import {keepRenderedPages} from './rendered-pages.ts'
import {reportPages} from './report/report-pages.tsx'
import {rereadOutdated} from './report/reread-outdated.ts'
import {applyPages} from './requests/apply/apply-pages.tsx'
import {followPages} from './requests/follow/follow-pages.tsx'
import {guidePages} from './requests/guide/guide-pages.tsx'
import {searchPages} from './search/search-pages.tsx'

export type PortalOptions = {
  db: Database
  /** 试用: every page says so. */
  trial: boolean
  organ: string | null
  /** Who may keep a report in real use; absent: only the trial keeps reports. */
  mayKeep?: (password: string) => Promise<boolean>
  /** What personal data is sealed with. */
  key: () => Promise<Key>
  now?: () => Date
}

/** The public pages: rendered here, working without scripts. */
export const portal: FastifyPluginAsync<PortalOptions> = async (app, options) => {
  const {db, trial, organ, mayKeep, key, now = () => new Date()} = options
  const site = {trial, organ}
  const parts: PortalParts = {
    db,
    site,
    pages: keepRenderedPages(),
    mayKeep: mayKeep ?? null,
    key,
    now,
  }
  await app.register(formBody)
  await sendAssets(app)
  printSize(app)
  homePages(app, parts)
  libraryPages(app, parts)
  searchPages(app, parts)
  disclosurePages(app, parts)
  reportPages(app, parts)
  comparePages(app, parts)
  await app.register(checkPages, parts)
  await app.register(applyPages, parts)
  await app.register(followPages, parts)
  await app.register(mailboxPages, parts)
  await app.register(guidePages, parts)
  rereadOutdated(app, db)
}
