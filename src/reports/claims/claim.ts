/**
 * An arithmetic claim of a text: numbers that the text itself ties together.
 *
 * `holds` says whether they fit; `roundingOnly` that only the last printed digit's rounding is off.
 * `quote` stands verbatim in the text from `start` to `end` (UTF-16 offsets).
 */
export type Claim = Sum | Subset | Difference | Percent | Growth

type Common = {holds: boolean; quote: string; start: number; end: number; roundingOnly?: true}

/** The total equals its parts, all of them named. */
export type Sum = Common & {kind: 'sum'; total: number; parts: number[]}

/** Some parts of a total, not all of them named: together not more than it. */
export type Subset = Common & {kind: 'subset'; total: number; parts: number[]}

/** Both sides added up are equal. */
export type Difference = Common & {kind: 'difference'; left: number[]; right: number[]}

/** `part` of `base`, in percent. */
export type Percent = Common & {
  kind: 'percent'
  part: number
  base: number
  stated: number
  computed: number
}

/** Change from `old` to `new`, in percent of `old`. */
export type Growth = Common & {
  kind: 'growth'
  new: number
  old: number
  stated: number
  computed: number
}
