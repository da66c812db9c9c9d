import type {Database} from '../../db/database.ts'
import {dayOf} from '../../law/day-of.ts'
import {isRefusal, type Refusal} from '../../law/refusal.ts'
import {type By, recordOf} from '../accounts/act.ts'
import {eraseFilesOf} from '../files/store.ts'
import {eraseFields} from './fields.ts'
import {heldMatter, matterOf} from './matters.ts'
import {gone, personalObject} from './open.ts'
import {isDue, retentionArticle} from './retention.ts'
import {readRetention} from './retention-setting.ts'
import {destroyPersonalKey} from './store.ts'

type Anonymised = {anonymised: string[]; refused: ({person: string} & Refusal)[]}

/**
 * Anonymises for good those of the people whose time of keeping is over, each by itself; those
 * outside `agencies` do not exist for who asks.
 */
export async function anonymise(
  db: Database,
  people: readonly string[],
  agencies: readonly string[],
  by: By,
): Promise<Anonymised> {
  const outcome: Anonymised = {anonymised: [], refused: []}
  for (const person of people) {
    const matter = await matterOf(db, person)
    const isOpen = matter !== undefined && agencies.includes(matter.agency)
    const done = isOpen ? await anonymiseOne(db, person, by) : notThere
    if (isRefusal(done)) outcome.refused.push({person, ...done})
    else outcome.anonymised.push(person)
  }
  return outcome
}

function anonymiseOne(db: Database, person: string, by: By): Promise<{person: string} | Refusal> {
  return db.transaction().execute(async (change): Promise<{person: string} | Refusal> => {
    const matter = await heldMatter(change, person)
    if (!matter) return notThere
    const {agency, object, closed, destroyedAt} = matter
    if (destroyedAt) return gone(destroyedAt)
    const rule = await readRetention(change)
    if (!isDue(closed, rule, dayOf(by.at)))
      return {
        refused: closed
          ? `办结于${closed}，须保存${rule.years}年，还没有期满`
          : '尚未办结，个人信息还要使用',
        article: retentionArticle,
      }
    await destroyPersonalKey(change, person, by.at)
    await eraseFields(change, person)
    await eraseFilesOf(change, person)
    await recordOf(change, by, agency, {
      action: '匿名化个人信息',
      object: personalObject(person),
      before: {of: object, closed},
      after: {years: rule.years},
    })
    return {person}
  })
}

const notThere: Refusal = {
  refused: '没有找到。可能不在您的职责范围内',
  article: retentionArticle,
}
