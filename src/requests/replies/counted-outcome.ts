import {gives, type ReplyKind} from './reply-kinds.ts'

/**
 * The kinds as which a reply to several items may be counted, the proposed one first.
 *
 * > （二）部分公开（区分处理的，只计这一情形，不计其他情形） ——政府信息公开工作年度报告格式 表三
 *
 * Anything given beside anything withheld is partial and nothing else; several refusals count as one of
 * them, proposed by the order the agency has set, and the officer decides.
 */
export function countableAs(
  kinds: readonly ReplyKind[],
  countedFirst: readonly ReplyKind[],
): ReplyKind[] {
  const some = kinds.some(gives)
  if (kinds.includes('partial') || (some && !kinds.every(gives))) return ['partial']
  if (some) return kinds.includes('granted') ? ['granted'] : ['alreadyPublic']
  const place = (kind: ReplyKind) => {
    const at = countedFirst.indexOf(kind)
    return at === -1 ? countedFirst.length : at
  }
  return [...new Set(kinds)].sort((a, b) => place(a) - place(b))
}
