import {isRefusal, type Refusal} from '../../law/refusal.ts'

/** What a change gave; the invented county breaks no rule, so a refusal is a fault of ours. */
export function given<Result extends object>(result: Result | Refusal | undefined): Result {
  if (result === undefined) throw new Error('something of the invented county is not there')
  if (isRefusal(result)) throw new Error(`${result.refused}（${result.article}）`)
  return result
}

/** The id of what goes by this name among others of the invented county. */
export function idOf(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name)
  if (id === undefined) throw new Error(`the invented county has no ${name}`)
  return id
}
