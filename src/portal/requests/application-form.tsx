import type {FastifyReply, FastifyRequest} from 'fastify'
import type {VNode} from 'preact'
import {dayOf} from '../../law/day-of.ts'
import {openDraft} from '../../requests/drafts.ts'
import {type OpenAgency, openAgencies} from '../../requests/store/open-agencies.ts'
import type {PortalParts} from '../portal-parts.ts'
import {asHtml} from '../rendered-pages.ts'
import {visitOf} from '../visit.ts'
import {type Mistakes, type Typed, typedOf} from './application-fields.ts'
import {ApplyPage} from './apply-page.tsx'
import {draftOfLink} from './draft-link.ts'
import {NotOpenPage} from './not-open-page.tsx'
import {holdPapers, mostPaperBytes, type Papers} from './papers.ts'
import {receiveForm} from './receive-form.ts'
import {termsOn} from './terms.ts'

/** What a form came with: its fields, its files held, those refused, and what it says beside them. */
export type Received = {typed: Typed; refused: Mistakes; said: Record<string, unknown>}

/**
 * What belongs to one person is kept by no cache. Where nothing of anybody is in it, the browser keeps
 * it, and brings back what was typed by its way back.
 */
type Cache = 'no-store' | 'no-cache'

export type ApplicationForm = {
  papers: Papers
  agencies(): Promise<OpenAgency[]>
  /** What was sent, from the form itself or carried by a page after it; nothing where nothing came. */
  receive(request: FastifyRequest): Promise<Received | undefined>
  show(
    request: FastifyRequest,
    reply: FastifyReply,
    typed: Typed,
    more?: {mistakes?: Mistakes; problem?: string; isAdding?: boolean; cache?: Cache},
  ): Promise<FastifyReply>
}

/** The form between pages: what is typed goes with it, papers are held beside it. */
export function applicationForm({db, site, key, now}: PortalParts): ApplicationForm {
  const papers = holdPapers()
  const received = new WeakMap<FastifyRequest, Received>()
  const agencies = () => openAgencies(db, dayOf(now()))

  async function withPapers(typed: Typed): Promise<Typed> {
    const left = papers.withoutGone(typed)
    const draft = draftOfLink(await key(), typed.draft, now())
    if (draft === undefined) return {...left, draft: ''}
    const saved = await openDraft(db, await key(), draft, now())
    return papers.withoutGone(saved ? typed : {...typed, draft: ''}, saved?.files)
  }

  return {
    papers,
    agencies,
    async receive(request) {
      const before = received.get(request)
      if (before) return before
      const form = request.isMultipart() ? await receiveForm(request, mostPaperBytes) : undefined
      const said = form?.fields ?? (request.body as Record<string, unknown> | undefined)
      if (!said) return undefined
      const typed = await withPapers(typedOf(said))
      const taken = {...(await papers.take(typed, form?.files ?? {})), said}
      received.set(request, taken)
      return taken
    },
    async show(request, reply, typed, {mistakes = {}, cache = 'no-store', ...more} = {}) {
      // From the other print one comes back to what was saved.
      const visit = visitOf(request, site, request.method === 'GET' ? request.url : '/apply')
      const open = await agencies()
      if (open.length === 0) return send(reply, <NotOpenPage visit={visit} />)
      const page = {visit, agencies: open, typed, mistakes, held: papers.names(typed), ...more}
      return send(reply, <ApplyPage {...page} terms={termsOn(dayOf(now()))} />, cache)
    },
  }
}

export function send(reply: FastifyReply, page: VNode, cache: Cache = 'no-store'): FastifyReply {
  return reply.header('cache-control', cache).type('text/html; charset=utf-8').send(asHtml(page))
}
