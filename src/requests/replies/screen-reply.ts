import {numberKinds, type PersonalNumber, personalNumbers} from '../../screening/personal-data.ts'
import type {ReplyItem} from './reply-kinds.ts'

/** A personal number in an answer: in which item, and a sentence for the one who signs. */
export type ScreenedNumber = PersonalNumber & {item: string; text: string}

/**
 * Numbers of others in what a reply says; `known` are the applicant's own and the agency's. How another
 * organ is reached is to be told (第三十六条第（五）项).
 *
 * > 涉及商业秘密、个人隐私等公开会对第三方合法权益造成损害的政府信息，行政机关不得公开。 ——《条例》第十五条
 */
export function screenReply(
  items: readonly ReplyItem[],
  known: Iterable<string> = [],
): ScreenedNumber[] {
  const own = [...known]
  return items.flatMap(({item, articles, kind, category, agency, ...said}) =>
    Object.values(said).flatMap(words =>
      personalNumbers(words ?? '', own).map(found => ({
        ...found,
        item,
        text: `答复中有他人的${numberKinds[found.kind]}（${masked(found.number)}），请删去或者遮盖`,
      })),
    ),
  )
}

/** 13812345678 → 138****5678 */
function masked(number: string): string {
  return `${number.slice(0, 3)}${'*'.repeat(number.length - 7)}${number.slice(-4)}`
}
