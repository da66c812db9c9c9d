import type {Key} from '../agencies/personal-data/cipher.ts'
import type {Database} from '../db/database.ts'
import {enterCounty} from './county/enter-county.ts'
import {demonstrate} from './demonstrate.ts'
import {enterDocuments} from './disclosures/enter-documents.ts'
import {enterOnce} from './enter-once.ts'
import {enterEntries} from './mailbox/enter-entries.ts'
import {enterRequests} from './requests/enter-requests.ts'

/** All that the trial shows, each part once; what was begun and broken off is finished. */
export async function enterTrial(db: Database, key: Key, at: Date): Promise<void> {
  await enterCounty(db, at)
  await enterRequests(db, key, at)
  await enterEntries(db, key, at)
  await enterDocuments(db, at)
  await enterOnce(db, 'demonstrated', () => demonstrate(db))
}
