/** The law or a rule says no: why, in a sentence for people, and by which article or rule. */
export type Refusal = {refused: string; article: string}

export function isRefusal(result: object): result is Refusal {
  // A list of those that were refused one by one is no refusal of the whole.
  return 'refused' in result && typeof result.refused === 'string'
}
