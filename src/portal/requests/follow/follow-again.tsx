import type {FastifyReply, FastifyRequest} from 'fastify'
import {holdForBrowser} from '../../form/browser.ts'
import type {Site} from '../../visit.ts'
import {visitOf} from '../../visit.ts'
import {send} from '../apply/application-form.tsx'
import {CasePage} from './case-page.tsx'
import {FollowPage, type FollowState} from './follow-page.tsx'
import type {FollowedCase} from './followed-case.ts'

/** A form of the case that was not taken: what was typed, and why. */
export type Untaken = {typed: Record<string, unknown>; problem: string | null}

const follow = 'follow'

/** The pages of following that come back as they were filled in, under addresses where to reload sends nothing. */
export function followAgain(site: Site) {
  const asked = holdForBrowser<FollowState>()
  const untaken = holdForBrowser<Untaken>()
  return {
    /** 查办理进度 once more. */
    ask(request: FastifyRequest, reply: FastifyReply, state: FollowState): FastifyReply {
      if (asked.keep(request, follow, state)) return reply.redirect('/follow/again', 303)
      const visit = visitOf(request, site, '/follow')
      return send(reply.code(422), <FollowPage visit={visit} {...state} />)
    },
    asked: (request: FastifyRequest) => asked.find(request, follow),
    isAnswered: (request: FastifyRequest) => asked.drop(request, follow),

    /** The case once more. */
    show(
      request: FastifyRequest,
      reply: FastifyReply,
      followed: FollowedCase,
      form: Untaken,
    ): FastifyReply {
      if (untaken.keep(request, followed.id, form)) return reply.redirect('/follow/case/again', 303)
      const visit = visitOf(request, site, '/follow/case')
      return send(reply.code(422), <CasePage {...{visit, followed}} {...form} />)
    },
    untaken: (request: FastifyRequest, {id}: FollowedCase) => untaken.find(request, id),
    isTaken: (request: FastifyRequest, {id}: FollowedCase) => untaken.drop(request, id),
  }
}

export type FollowAgain = ReturnType<typeof followAgain>
