import type {Database} from '../db/database.ts'
import {readSettings, type SettingName, writeSettings} from '../db/settings.ts'

/** The parts of the trial, each noted in the settings when all of it is in. */
export type TrialPart = Extract<
  SettingName,
  'demonstrated' | 'county' | 'requests' | 'mailbox' | 'disclosures'
>

/** Enters a part of the trial unless it is there; `enter` goes on where it was broken off. */
export async function enterOnce(
  db: Database,
  part: TrialPart,
  enter: () => Promise<void>,
): Promise<void> {
  const {use, [part]: entered} = await readSettings(db)
  if (use !== 'trial') throw new Error(`${part} may only stand in a database of the trial`)
  if (entered !== undefined) return
  await enter()
  await writeSettings(db, {[part]: 'yes'})
}
