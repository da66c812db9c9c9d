import formbody from '@fastify/formbody'
import rateLimit from '@fastify/rate-limit'
import type {FastifyPluginAsync} from 'fastify'
import {inPrint, letPrint} from '../page/print-size.ts'
import {asHtml} from '../rendered-pages.ts'
import {type Site, visitOf} from '../visit.ts'
import {EnabledPage, FormalPage, type Stage} from './formal-page.tsx'
import {judgeSetUp, type Mistakes, nothingTyped, type SetUp} from './set-up.ts'

export type FormalOptions = {
  site: Site
  stage: Stage
  isPassword(typed: string): Promise<boolean>
  /** Opens the real database with its first values; the program changes to it afterwards. */
  enable(setUp: SetUp): Promise<void>
}

/** 「正式启用」: from the trial to the empty real database, for whoever has the first-run password. */
export const formal: FastifyPluginAsync<FormalOptions> = async (app, options) => {
  const {site, stage, isPassword, enable} = options
  await app.register(formbody)
  await app.register(rateLimit, {global: false})

  app.get('/formal', async (request, reply) => {
    const page = {visit: visitOf(request, site), stage, typed: nothingTyped, mistakes: {}}
    return reply.type(html).send(asHtml(<FormalPage {...page} />))
  })

  app.post<Form>('/formal', {config: {rateLimit: tries}}, async (request, reply) => {
    reply.type(html)
    const body = request.body ?? {}
    const visit = inPrint(visitOf(request, site), body)
    const {typed, mistakes} = judgeSetUp(body)
    const show = (code: number, mistakes: Mistakes) =>
      reply.code(code).send(asHtml(<FormalPage {...{visit, stage, typed, mistakes}} />))
    if (letPrint(reply, body)) return show(200, {})
    if (stage === 'enabled' || stage === 'forced-trial') return show(409, {})
    if (Object.keys(mistakes).length > 0) return show(422, mistakes)
    if (!(await isPassword(typed.password))) return show(422, {password: wrongPassword})
    await enable({organ: typed.organ, telephone: typed.telephone})
    return reply.send(asHtml(<EnabledPage visit={visit} organ={typed.organ} />))
  })
}

type Form = {Body: Record<string, unknown> | undefined}

const html = 'text/html; charset=utf-8'
const wrongPassword =
  '首次口令不对。口令已遗失的，停止程序后用 npm start -- --new-password 启动，会显示新的口令'
/** Enough for a person's slips, too few for guessing. */
const tries = {max: 10, timeWindow: '1 minute'}
