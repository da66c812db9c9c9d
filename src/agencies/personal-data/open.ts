import type {Database} from '../../db/database.ts'
import {dayOf} from '../../law/day-of.ts'
import type {Refusal} from '../../law/refusal.ts'
import {type By, recordOf} from '../accounts/act.ts'
import type {Key} from './cipher.ts'
import {openFields} from './fields.ts'
import {heldMatter} from './matters.ts'
import {retentionArticle} from './retention.ts'
import {personalKey} from './store.ts'

/**
 * A person's data in full, for a reason that is recorded with who saw which fields: without the
 * record nothing is shown. Of somebody who was anonymised it says since when.
 */
export function openPersonalData(
  db: Database,
  installation: Key,
  {person, reason}: {person: string; reason: string},
  by: By,
): Promise<{object: string; fields: Record<string, string>} | Refusal | undefined> {
  return db.transaction().execute(async change => {
    const matter = await heldMatter(change, person)
    if (!matter) return undefined
    const {agency, object, destroyedAt} = matter
    const key = await personalKey(change, installation, person)
    if (!key) return gone(destroyedAt)
    const fields = await openFields(change, key)
    await recordOf(change, by, agency, {
      action: '查看个人信息',
      object: personalObject(person),
      after: {of: object, reason, fields: Object.keys(fields)},
    })
    return {object, fields}
  })
}

/** What the audit trail names somebody's data by. */
export function personalObject(person: string): string {
  return `personal-data/${person}`
}

/** Why somebody's data cannot be seen any more. */
export function gone(destroyedAt: Date | null): Refusal {
  const since = destroyedAt ? `已于${dayOf(destroyedAt)}` : '已'
  return {
    refused: `保存期满，个人信息${since}匿名化，密钥已销毁，任何人都不能再查看`,
    article: retentionArticle,
  }
}
