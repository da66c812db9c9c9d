/** The law or a rule says no: why, in a sentence for people, and by which article or rule. */
export type Refusal = {refused: string; article: string}

export function isRefusal(result: object): result is Refusal {
  return 'refused' in result
}
