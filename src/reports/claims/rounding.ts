/**
 * How a stated percentage stands to the computed one. `near` is as false as `wrong`, but too near to be
 * chance: the numbers belong together.
 */
export type Fit = 'exact' | 'rounding' | 'near' | 'wrong'

/**
 * Compares by the digits that the text shows.
 *
 *     1/362 = 0.2762 beside 0.28   → exact
 *     32/362 = 8.8398 beside 8.83  → rounding (cut off instead of rounded)
 *     3507/4050 = 86.5926 beside 86.60 → rounding (86.6 padded)
 *     88/362 = 24.3094 beside 24.32 → near (neither cut off nor rounded)
 *     1/5 = 20 beside 21 → wrong (whole percents are near many numbers)
 *
 * `room` is how far the numbers that were divided may be off themselves: 「1.2万」 is 1.15万 to 1.25万.
 */
export function fit(
  stated: number,
  step: number,
  computed: number,
  {approximate = false, room = 0} = {},
): Fit {
  const off = Math.abs(stated - computed)
  if (off <= step / 2 + tiny) return 'exact'
  if (Math.abs(stated - Math.round(computed / step) * step) <= step + tiny) {
    if (approximate) return 'exact'
    if (off < step - tiny || isPadded(stated, step)) return 'rounding'
    if (off > step / 2 + room && step < 1) return 'near'
  }
  return off <= step / 2 + room ? 'exact' : 'wrong'
}

/** 「14.30%」 for 14.2857: one digit less was rounded, and filled up. */
function isPadded(stated: number, step: number): boolean {
  const digits = stated / (step * 10)
  return step < 1 && Math.abs(digits - Math.round(digits)) < 1e-6
}

/** Four digits behind the point, as the claims print them. */
export function toFour(value: number): number {
  return Math.round(value * 1e4) / 1e4
}

const tiny = 1e-9

/** A number as it is printed. */
export type Printed = {value: number; step: number; approximate: boolean}

/** All of them together. */
export function sumOf(parts: readonly Printed[]): number {
  return parts.reduce((so, {value}) => so + value, 0)
}

/**
 * The sum of the parts beside the total; `unsure` where 「余」「约」 leave it open.
 * 「1.2万条」 is anything that rounds to 1.2万.
 */
export function weigh(
  total: Printed,
  parts: readonly Printed[],
): 'equal' | 'below' | 'above' | 'unsure' {
  const sum = sumOf(parts)
  if (isEqual(total, sum, parts.reduce(addSlack, slackOf(total)), isVague(total, parts)))
    return 'equal'
  const off = sum - total.value
  if (isVague(total, parts) && Math.abs(off) <= total.value * 0.1) return 'unsure'
  return off < 0 ? 'below' : 'above'
}

/** The parts exceed the total by one, or by a hundredth: an error of the text rather than chance. */
export function isNear(total: Printed, parts: readonly Printed[]): boolean {
  const off = sumOf(parts) - total.value
  return (
    parts.length > 1 &&
    !isVague(total, parts) &&
    total.value >= 20 &&
    off > 0 &&
    off <= Math.max(1, total.value / 100)
  )
}

/** Off by one or by a thousandth: with a total of three digits a slip of the text, hardly chance. */
export function isSlip(total: Printed, parts: readonly Printed[]): boolean {
  const off = Math.abs(sumOf(parts) - total.value)
  return (
    parts.length > 1 &&
    !isVague(total, parts) &&
    total.value >= 100 &&
    off > 0 &&
    off <= Math.max(1, total.value / 1000)
  )
}

/** How many of the first parts make up the total exactly: every such number, ascending. */
export function exactBeginnings(total: Printed, parts: readonly Printed[]): number[] {
  const found: number[] = []
  let sum = 0
  let slack = slackOf(total)
  let vague = total.approximate
  for (const [index, part] of parts.entries()) {
    sum += part.value
    slack = addSlack(slack, part)
    vague ||= part.approximate
    if (isEqual(total, sum, slack, vague)) found.push(index + 1)
  }
  return found
}

/** One side less the other; 0 where 「173.83万」 and its like round to it. */
export function difference(
  left: readonly (Printed | undefined)[],
  right: readonly (Printed | undefined)[],
): number {
  const sum = (side: readonly (Printed | undefined)[]) =>
    side.reduce((so, one) => so + (one?.value ?? 0), 0)
  const slack = [...left, ...right].reduce((so, one) => so + (one ? slackOf(one) : 0), 0)
  const off = sum(left) - sum(right)
  return Math.abs(off) <= slack + 1e-6 ? 0 : off
}

function isEqual(total: Printed, sum: number, slack: number, vague: boolean): boolean {
  const off = Math.abs(sum - total.value)
  return off < 1e-6 || (!vague && off <= slack)
}

function isVague(total: Printed, parts: readonly Printed[]): boolean {
  return total.approximate || parts.some(part => part.approximate)
}

function slackOf({step}: Printed): number {
  return step > 1 ? step / 2 : 0
}

function addSlack(slack: number, part: Printed): number {
  return slack + slackOf(part)
}
