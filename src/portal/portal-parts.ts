import type {Key} from '../agencies/personal-data/cipher.ts'
import type {Database} from '../db/database.ts'
import type {RenderedPages} from './rendered-pages.ts'
import type {Site} from './visit.ts'

/** What the pages work with. */
export type PortalParts = {
  db: Database
  site: Site
  pages: RenderedPages
  mayKeep: ((password: string) => Promise<boolean>) | null
  /** The installation's key, read from its file when it is first needed. */
  key: () => Promise<Key>
  /** The time; tests set it. */
  now: () => Date
}
