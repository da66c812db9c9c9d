import type {Claim} from '../../claims/claim.ts'
import type {Check, Severity} from '../check.ts'
import {total} from '../total.ts'

/** A check of the narrative against itself: the claims it judges, with the sentence for a false one. */
export function claimCheck(
  kind: Claim['kind'],
  severity: Severity,
  title: string,
  judgement: (claim: Claim) => string | undefined,
): Omit<Check, 'ok' | 'not'> {
  return {
    id: `text/${kind}`,
    title,
    source: '国办公开办函〔2021〕30号 附件第一部分（叙述自身的数字关系）',
    severity,
    *run({claims}) {
      for (const claim of claims) {
        const judged = claim.holds ? undefined : judgement(claim)
        if (!judged) continue
        const {quote, section, start, end, place, roundingOnly} = claim
        yield {
          message: `“${shortened(quote)}”：${judged}`,
          cells: [],
          quote,
          at: {section, start, end},
          place,
          ...(roundingOnly && {severity: 'note' as const}),
        }
      }
    },
  }
}

/** 「447条，其中542条」: what is named as a part is more than the whole, whether or not all are named. */
export function partsExceed(claim: Claim): boolean {
  if (claim.kind === 'subset') return true
  return claim.kind === 'sum' && claim.parts.length === 1 && total(claim.parts) > claim.total
}

/** 6.123456 → 「6.12%」; as many decimals as it takes to differ from what is printed, up to four. */
export function percent({computed, stated}: {computed: number; stated: number}): string {
  const decimals = [2, 3, 4].find(places => Number(computed.toFixed(places)) !== stated) ?? 4
  return `${Number(computed.toFixed(decimals))}%`
}

function shortened(quote: string): string {
  const text = quote.replaceAll(/\s+/g, '')
  return text.length <= 48 ? text : `${text.slice(0, 24)}……${text.slice(-20)}`
}
