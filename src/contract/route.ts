import type {z} from 'zod'
import type {fileKinds} from '../agencies/files/kinds.ts'
import type {Action} from '../agencies/permissions.ts'

/**
 * One route of the API, said once for server, console and documentation: what it takes, what it
 * answers, and who may call it. Refusals (422) and malformed input (400) look alike everywhere.
 */
export type Route = {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** With `:name` for each part that `params` describes. */
  path: `/api/${string}`
  /** One Chinese sentence for the documentation. */
  summary: string
  /**
   * Everybody; everybody with a session, also while the second factor is awaited; those who have
   * passed it, also while a new password or the enrolment of a second factor is awaited; everybody
   * signed in; or those who may do this action.
   */
  access: 'public' | 'signing-in' | 'identified' | 'signed-in' | Action
  /** How often a minute from one address, where guessing must not pay. */
  triesAMinute?: number
  params?: z.ZodType
  query?: z.ZodType
  body?: z.ZodType
  answer: z.ZodType
  /** A file to be kept instead of an answer for a program; `answer` is its text or its bytes. */
  file?: {type: FileType; name: string}
  /** Takes a file, `handedIn` of `files.ts`, as the part `file` of a form. */
  upload?: true
  /** Answers with a file whose name and type are its own, `handedOut` of `files.ts`. */
  download?: true
}

type FileType = 'text/csv' | (typeof fileKinds)['xlsx']['type']

/** Keeps the exact types of a route while checking its shape. */
export function route<const R extends Route>(route: R): R {
  return route
}

type Part<R extends Route, Name extends 'params' | 'query' | 'body'> = R[Name] extends z.ZodType
  ? z.output<R[Name]>
  : undefined

/** What a handler is given of a request, checked. */
export type Input<R extends Route> = {
  params: Part<R, 'params'>
  query: Part<R, 'query'>
  body: Part<R, 'body'>
}

export type Answer<R extends Route> = z.output<R['answer']>
