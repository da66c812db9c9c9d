/**
 * The law or a rule says no: why, in a sentence for people, and by which article or rule. `isStale`:
 * somebody was quicker; what one acted on is to be looked at anew.
 */
export type Refusal = {refused: string; article: string; isStale?: true}

export function isRefusal(result: object): result is Refusal {
  // A list of those that were refused one by one is no refusal of the whole.
  return 'refused' in result && typeof result.refused === 'string'
}
