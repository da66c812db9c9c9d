import type {FastifyReply, FastifyRequest} from 'fastify'
import type {VNode} from 'preact'
import {dayOf} from '../../../law/day-of.ts'
import {openDraft} from '../../../requests/applicants/drafts.ts'
import {type OpenAgency, openAgencies} from '../../../requests/store/open-agencies.ts'
import {type HeldForBrowser, holdForBrowser} from '../../form/browser.ts'
import {receiveForm} from '../../form/receive-form.ts'
import type {PortalParts} from '../../portal-parts.ts'
import {asHtml} from '../../rendered-pages.ts'
import {visitOf} from '../../visit.ts'
import {draftOfLink} from '../drafts/draft-link.ts'
import {termsOn} from '../guide/terms.ts'
import {type Mistakes, type Typed, typedOf} from './application-fields.ts'
import {ApplyPage} from './apply-page.tsx'
import {NotOpenPage} from './not-open-page.tsx'
import {holdPapers, mostPaperBytes, type Papers} from './papers.ts'

/** What a form came with: its fields, its files held, those refused, and what it says beside them. */
export type Received = {
  /** The same for all pages of one application, from the first sheet to its receipt. */
  token: string
  typed: Typed
  refused: Mistakes
  said: Record<string, unknown>
}

/** The form as it is shown next. */
export type FormState = {
  typed: Typed
  mistakes?: Mistakes
  /** What went wrong that no field can mend. */
  problem?: string
  /** Another joint applicant is to be filled in. */
  isAdding?: boolean
}

/**
 * What belongs to one person is kept by no cache. Where nothing of anybody is in it, the browser keeps
 * it, and brings back what was typed by its way back.
 */
type Cache = 'no-store' | 'no-cache'

export type ApplicationForm = {
  papers: Papers
  /** What was typed last in each application, until it is sent or an hour is over. */
  last: HeldForBrowser<FormState>
  agencies(): Promise<OpenAgency[]>
  /** What was sent, from the form itself or carried by a page after it; nothing where nothing came. */
  receive(request: FastifyRequest): Promise<Received | undefined>
  /** The papers that are still held; those of a saved form are brought back from it. */
  withPapers(typed: Typed): Promise<Typed>
  /** The form after a POST: under its own address, where to reload sends nothing. */
  answer(
    request: FastifyRequest,
    reply: FastifyReply,
    token: string,
    state: FormState,
  ): Promise<FastifyReply>
  draw(
    request: FastifyRequest,
    reply: FastifyReply,
    token: string,
    state: FormState,
    cache?: Cache,
  ): Promise<FastifyReply>
}

/** The form between pages: what is typed goes with it, papers are held beside it. */
export function applicationForm({db, site, key, now}: PortalParts): ApplicationForm {
  const papers = holdPapers()
  const last = holdForBrowser<FormState>()
  const received = new WeakMap<FastifyRequest, Received>()
  const agencies = () => openAgencies(db, dayOf(now()))

  async function withPapers(typed: Typed): Promise<Typed> {
    const left = papers.withoutGone(typed)
    const draft = draftOfLink(await key(), typed.draft, now())
    if (draft === undefined) return {...left, draft: ''}
    const saved = await openDraft(db, await key(), draft, now())
    return papers.withoutGone(saved ? typed : {...typed, draft: ''}, saved?.files)
  }

  const form: ApplicationForm = {
    papers,
    last,
    agencies,
    withPapers,
    async receive(request) {
      const before = received.get(request)
      if (before) return before
      const sheet = request.isMultipart() ? await receiveForm(request, mostPaperBytes) : undefined
      const said = sheet?.fields ?? (request.body as Record<string, unknown> | undefined)
      if (!said) return undefined
      const typed = await withPapers(typedOf(said))
      const taken = {...(await papers.take(typed, sheet?.files ?? {})), said, token: tokenIn(said)}
      received.set(request, taken)
      return taken
    },
    async answer(request, reply, token, state) {
      return last.keep(request, token, state)
        ? reply.redirect(`/apply/form/${token}`, 303)
        : form.draw(request, reply, token, state)
    },
    async draw(request, reply, token, state, cache = 'no-store') {
      const visit = visitOf(request, site)
      const open = await agencies()
      if (open.length === 0) return send(reply, <NotOpenPage visit={visit} />)
      const held = papers.names(state.typed)
      const page = {visit, agencies: open, held, token, terms: termsOn(dayOf(now()))}
      return send(reply, <ApplyPage mistakes={{}} {...state} {...page} />, cache)
    },
  }
  return form
}

/** A new one where none came, or none of ours. */
export function tokenIn({token}: Record<string, unknown>): string {
  return typeof token === 'string' && /^[\da-f-]{36}$/.test(token) ? token : crypto.randomUUID()
}

export function send(reply: FastifyReply, page: VNode, cache: Cache = 'no-store'): FastifyReply {
  return reply.header('cache-control', cache).type('text/html; charset=utf-8').send(asHtml(page))
}
