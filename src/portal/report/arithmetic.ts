import type {Claim} from '../../reports/claims/claim.ts'

/** A claim worked out as a person writes it: 「54 + 211 + 35 = 300」. */
export function arithmetic(claim: Claim): string {
  switch (claim.kind) {
    case 'sum':
      return relation(claim.parts, '=', [claim.total])
    case 'subset':
      return relation(claim.parts, '≤', [claim.total])
    case 'difference':
      return relation(claim.left, '=', claim.right)
    case 'percent':
      return `${show(claim.part)} ÷ ${show(claim.base)} = ${percent(claim.computed)}，文中为 ${percent(claim.stated)}`
    case 'growth':
      return `（${show(claim.new)} − ${show(claim.old)}）÷ ${show(claim.old)} = ${percent(claim.computed)}，文中为 ${percent(claim.stated)}`
  }
}

/** Sign and word for whether a claim holds. */
export function verdict({holds, roundingOnly}: Claim): {
  sign: string
  word: string
  kind: 'holds' | 'rounding' | 'fails'
} {
  if (holds) return {sign: '✓', word: '成立', kind: 'holds'}
  if (roundingOnly) return {sign: '·', word: '仅末位进舍不同', kind: 'rounding'}
  return {sign: '✕', word: '不成立', kind: 'fails'}
}

/** 「4 + 447 + 86 = 537」; where it fails, what the parts really give: 「4 + 447 + 87 = 538 ≠ 537」. */
function relation(left: readonly number[], sign: '=' | '≤', right: readonly number[]): string {
  const [is, should] = [sum(left), sum(right)]
  const equal = near(is, should)
  const holds = sign === '=' ? equal : equal || is < should
  const worked = left.length > 1 && !(sign === '=' && equal) ? ` = ${show(is)}` : ''
  const expected = right.length > 1 && !holds ? ` = ${show(should)}` : ''
  const shown = holds ? sign : {'=': '≠', '≤': '>'}[sign]
  return `${side(left)}${worked} ${shown} ${side(right)}${expected}`
}

function side(numbers: readonly number[]): string {
  return numbers.map(show).join(' + ')
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) < 1e-6 * Math.max(1, Math.abs(a))
}

const format = new Intl.NumberFormat('zh-CN', {maximumFractionDigits: 4})

function show(number: number): string {
  return format.format(number)
}

function percent(number: number): string {
  return `${show(Number(number.toFixed(3)))}%`
}
