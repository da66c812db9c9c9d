import type {FastifyInstance, FastifyRequest} from 'fastify'
import type {VNode} from 'preact'
import {isRefusal} from '../../../law/refusal.ts'
import {applicantActs} from '../../../requests/applicants/applicant-acts.ts'
import {followLink} from '../../../requests/applicants/follow-link.ts'
import type {AskedStep} from '../../../requests/change/asked-step.ts'
import {change} from '../../../requests/change/change.ts'
import {paperToPdf} from '../../../writer/pdf.ts'
import {letPrint} from '../../page/print-size.ts'
import type {PortalParts} from '../../portal-parts.ts'
import {type Visit, visitOf} from '../../visit.ts'
import {send} from '../apply/application-form.tsx'
import {applicantLetter, applicantOriginal, originalFor} from './applicant-letters.ts'
import {answerKinds, answerOf, standsAlready} from './applicant-steps.ts'
import {CasePage} from './case-page.tsx'
import type {FollowAgain} from './follow-again.tsx'
import {nothingFollowed} from './follow-page.tsx'
import {followed as followedIn} from './follow-session.ts'
import {type FollowedCase, followedCase} from './followed-case.ts'
import {FormPaper, LetterPaper, ReceiptPaper} from './paper-pages.tsx'

const tries = {rateLimit: {max: 10, timeWindow: '1 minute'}}

type Form = {Body: Record<string, unknown> | undefined}

/** A request as its applicant sees it: where it stands, its letters, what is to be answered. */
export function casePages(app: FastifyInstance, parts: PortalParts, again: FollowAgain): void {
  const {db, site, key, now} = parts

  /** A page of the request that the browser may follow; others are led to prove it first. */
  function page(
    path: string,
    draw: (
      visit: Visit,
      followed: FollowedCase,
      request: FastifyRequest,
    ) => VNode | undefined | Promise<VNode | undefined>,
  ) {
    app.get(path, async (request, reply) => {
      const found = await caseOf(parts, request)
      const drawn = found && (await draw(visitOf(request, site), found, request))
      return drawn ? send(reply, drawn) : reply.redirect(found ? '/follow/case' : '/follow', 303)
    })
  }

  page('/follow/case', (visit, followed) => <CasePage {...{visit, followed}} problem={null} />)
  page('/follow/case/again', (visit, followed, request) => {
    const form = again.untaken(request, followed)
    return form && <CasePage {...{visit, followed}} {...form} />
  })
  app.post<Form>('/follow/case/again', async (request, reply) => {
    const typed = request.body ?? {}
    letPrint(reply, typed)
    const found = await caseOf(parts, request)
    if (!found || found.id !== typed.of) return reply.redirect('/follow', 303)
    const problem = again.untaken(request, found)?.problem ?? null
    return again.show(request, reply, found, {typed, problem})
  })
  page('/follow/case/form', (visit, followed) => <FormPaper {...{visit, followed}} />)
  page('/follow/case/receipt', async (visit, followed, request) => {
    const link = `${request.protocol}://${request.host}${followLink(await key(), followed, now())}`
    const {registered} = followed.state.facts
    const receipt = registered && (await applicantLetter(db, followed, registered.id))
    return receipt && registered ? (
      <LetterPaper
        {...{visit, ...receipt}}
        hasOriginal={originalFor(followed, registered.id) !== undefined}
        address={`/follow/case/letters/${registered.id}`}
        link={link}
      />
    ) : (
      <ReceiptPaper {...{visit, followed, link}} />
    )
  })
  page('/follow/case/letters/:event', async (visit, followed, {params}) => {
    const {event} = params as {event: string}
    const letter = await applicantLetter(db, followed, event)
    return (
      letter && (
        <LetterPaper
          {...{visit, ...letter}}
          hasOriginal={originalFor(followed, event) !== undefined}
          address={`/follow/case/letters/${event}`}
        />
      )
    )
  })
  app.get<{Params: {event: string}}>(
    '/follow/case/letters/:event/file',
    {config: tries},
    async (request, reply) => {
      const found = await caseOf(parts, request)
      const file = found && (await letterFile(parts, found, request.params.event))
      if (!file) return reply.redirect(found ? '/follow/case' : '/follow', 303)
      const name = encodeURIComponent(file.name)
      return reply
        .header('cache-control', 'no-store')
        .header('content-disposition', `attachment; filename*=UTF-8''${name}`)
        .type(file.type)
        .send(file.bytes)
    },
  )

  for (const kind of answerKinds)
    app.post<Form>(`/follow/case/${kind}`, {config: tries}, async (request, reply) => {
      const typed = request.body ?? {}
      const found = await caseOf(parts, request)
      if (!found || found.id !== typed.of) {
        const unsent = {form: kind, typed: textsOf(typed)}
        return again.ask(request, reply, {...nothingFollowed, unsent})
      }
      const answer = answerOf(kind, typed, found)
      const problem =
        'problem' in answer ? answer.problem : await take(request, found, answer.step, typed.seen)
      if (problem !== undefined)
        return again.show(request, reply.code(422), found, {typed, problem})
      again.isTaken(request, found)
      return reply.redirect('/follow/case', 303)
    })

  /** Takes a step in the applicant's name; why it may not be taken, with its article. */
  async function take({ip}: FastifyRequest, {id}: FollowedCase, step: AskedStep, seen: unknown) {
    const by = {person: applicantActs, address: ip, at: now()}
    const done = await change(db, await key(), id, {seen: Number(seen), step}, by)
    if (!isRefusal(done)) return undefined
    const after = await followedCase(db, await key(), id, now())
    const isThere = after !== undefined && standsAlready(step, after)
    return isThere ? undefined : `${done.refused}（${done.article}）`
  }
}

/** What was stamped, once it is there; until then the letter as it was written. */
async function letterFile({db, key}: PortalParts, followed: FollowedCase, event: string) {
  const original = await applicantOriginal(db, await key(), followed, event)
  if (original) return original
  const letter = await applicantLetter(db, followed, event)
  return (
    letter && {
      name: `${letter.title}.pdf`,
      type: 'application/pdf',
      bytes: Buffer.from(paperToPdf(letter.paper)),
    }
  )
}

/** The request that the browser may follow now. */
export async function caseOf(
  {db, key, now}: PortalParts,
  request: FastifyRequest,
): Promise<FollowedCase | undefined> {
  const following = followedIn(request, await key(), now())
  return following?.what === 'request'
    ? followedCase(db, await key(), following.id, now())
    : undefined
}

/** What was typed in a form; which case it is of and how far it had seen it is looked up anew. */
function textsOf(body: Record<string, unknown>): Record<string, string> {
  const texts = Object.entries(body).filter(
    (entry): entry is [string, string] =>
      typeof entry[1] === 'string' && entry[0] !== 'seen' && entry[0] !== 'of',
  )
  return Object.fromEntries(texts)
}
