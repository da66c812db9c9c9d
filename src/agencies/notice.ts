import type {Change} from '../db/database.ts'
import type {Day} from '../law/day.ts'

/** What a person is told of, in the console and, if wanted, by e-mail (`notices/`). */
export type NewNotice = {
  person: string
  /** What it is about, for filters: `account-locked`. */
  kind: string
  text: string
  /** A path of the console. */
  link?: string
  /** By when something is to be done. */
  due?: Day
  /** Of two with the same name for one person only the first is kept. */
  once?: string
}

type Tables = {
  notices: {
    person: string
    kind: string
    text: string
    link: string | null
    due: Day | null
    once: string | null
    written: Date
  }
}

/** Writes a notice in the transaction of the change that causes it; before the change's act. */
export async function notify(
  change: Change,
  {person, kind, text, link, due, once}: NewNotice,
  written: Date,
): Promise<void> {
  await change
    .withTables<Tables>()
    .insertInto('notices')
    .values({
      person,
      kind,
      text,
      link: link ?? null,
      due: due ?? null,
      once: once ?? null,
      written,
    })
    .onConflict(conflict => conflict.doNothing())
    .execute()
}
