import type {By} from '../agencies/accounts/act.ts'
import type {Present} from '../agencies/accounts/sessions/actor.ts'
import type {Actor, Target, visible} from '../agencies/permissions.ts'
import type {Key} from '../agencies/personal-data/cipher.ts'
import type {Answer, Input, Route} from '../contract/route.ts'
import type {Database} from '../db/database.ts'
import type {Refusal} from '../law/refusal.ts'
import type {SealService} from '../requests/seal/seal-service.ts'

/** What the API works with. */
export type ApiParts = {
  db: Database
  /** The installation's key, read from its file when it is first needed. */
  key(): Promise<Key>
  isTrial: boolean
  /** Named in authenticators. */
  organ: string | null
  isFirstRunPassword(typed: string): Promise<boolean>
  /** The largest file that is taken in. */
  mostFileBytes: number
  /** Where letters are sealed; without it there is no such place. */
  sealService?: SealService | undefined
  /** The time; tests set it. */
  now(): Date
}

/** What every handler is given: the checked input, from where and when, and the parts. */
export type Call<Given> = Given &
  ApiParts & {
    address: string
    browser: string
    at: Date
    cookies: {keep(token: string): void; forget(): void}
  }

/** Of a call with a session also whose it is. */
export type PresentCall<Given> = Call<Given> & {present: Present; actor: Actor; by: By}

/** A list is bounded by what its reader may see. */
export type ListCall<Given> = PresentCall<Given> & {within: ReturnType<typeof visible>}

/** `undefined` is answered by 404: there is no such thing, or not for this person. */
type Outcome<Result> = Promise<Result | Refusal | undefined>

/** How a route is answered, and how it is found out who may ask. */
export type Handler<Given = Unknown, Result = unknown> =
  | {kind: 'public'; answer(call: Call<Given>): Outcome<Result>}
  | {kind: 'present'; answer(call: PresentCall<Given>): Outcome<Result>}
  | {
      kind: 'target'
      /** `undefined`: there is no such thing. */
      target(call: PresentCall<Given>): Promise<Target | undefined>
      answer(call: PresentCall<Given>): Outcome<Result>
    }
  | {kind: 'list'; answer(call: ListCall<Given>): Outcome<Result>}

type Unknown = {params: unknown; query: unknown; body: unknown}

/** Which handlers a route may have: one for an action must name its target or bound its list. */
export type HandlerOf<R extends Route> = Extract<
  Handler<Input<R>, Answer<R>>,
  {kind: KindsFor<R['access']>}
>

type KindsFor<Access extends Route['access']> = Access extends 'public'
  ? 'public'
  : Access extends 'signing-in' | 'identified' | 'signed-in'
    ? 'present'
    : 'target' | 'list'

export type HandlersOf<Routes extends Record<string, Route>> = {
  [Name in keyof Routes]: HandlerOf<Routes[Name]>
}
