/** What kept a call from being answered, as a sentence for the person who made it. */
export type Problem = Error & {
  /** Of the answer; 0 when there was none. */
  status: number
  /** 422: the rule that says no. */
  article?: string
  /** 422: somebody was quicker. */
  isStale?: true
  /** 400: what is wrong with which field. */
  fields?: {field: string; message: string}[]
}

export function problem(
  message: string,
  status: number,
  more: Pick<Problem, 'article' | 'isStale' | 'fields'> = {},
): Problem {
  return Object.assign(new Error(message), {status, ...more})
}

export function isProblem(error: unknown): error is Problem {
  return error instanceof Error && 'status' in error
}

/** The session is over, or its sign-in not yet done. */
export function isSignedOut(error: unknown): boolean {
  return isProblem(error) && error.status === 401
}

/** Whatever was thrown, as a sentence. */
export function sentenceOf(error: unknown): string {
  if (isProblem(error)) return error.message
  return '页面出了故障，请刷新后再试；再次出现的，请告知管理人员。'
}
