/** A number of the text with what it counts. Places are those of the plain text. */
export type Quantity = {
  value: number
  /** What the last shown digit is worth: 1 for 417, 1000 for 1.2万, 0.01 for 86.60. */
  step: number
  kind: 'count' | 'percent'
  /** Empty for a bare number and for a percentage. */
  unit: string
  /** 「余」「约」「近」「超」: the text itself says that it is not exact. */
  approximate: boolean
  /** From the first digit to behind the unit. */
  from: number
  to: number
}
