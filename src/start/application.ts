import {randomUUID} from 'node:crypto'
import helmet from '@fastify/helmet'
import Fastify, {type FastifyInstance} from 'fastify'
import {sql} from 'kysely'
import pino from 'pino'
import {locales, config as zodConfig} from 'zod'
import type {Key} from '../agencies/personal-data/cipher.ts'
import {api} from '../api/api.ts'
import type {Database} from '../db/database.ts'
import {type FormalOptions, formal} from '../portal/formal/formal.tsx'
import {portal} from '../portal/portal.tsx'
import type {SealService} from '../requests/seal/seal-service.ts'
import {answerProblems} from './answer-problems.ts'
import type {ConsoleState} from './console/prepare-console.ts'
import {sendConsole} from './console/send-console.ts'
import {leaveGone} from './leave-gone.ts'
import {refuseForeign} from './refuse-foreign.ts'

export type ApplicationOptions = FormalOptions & {
  db: Database
  /** What secrets are sealed with. */
  key: () => Promise<Key>
  telephone?: string | undefined
  logLevel?: string
  /** The largest file that the API takes in. */
  mostFileBytes?: number
  /** Where letters are sealed electronically. */
  sealService?: SealService | undefined
  /** Whose word for a visitor's address is taken. */
  trustedProxies?: string[]
  /** Whether the staff's pages are built; without it there are none. */
  console?: () => ConsoleState
}

/** Everything that answers requests, not yet listening. */
export async function buildApplication(options: ApplicationOptions): Promise<FastifyInstance> {
  zodConfig(locales.zhCN())
  const {db, key, telephone, logLevel = 'silent', console: state, ...others} = options
  const {
    mostFileBytes = 50 * 1_048_576,
    sealService,
    trustedProxies = [],
    ...formalOptions
  } = others
  const {site, isPassword} = formalOptions
  const app = Fastify({
    // Without a proxy the header is anybody's, and would let them choose their address.
    trustProxy: trustedProxies.length > 0 ? trustedProxies : false,
    logger: {level: logLevel, stream: pino.destination({fd: 2, sync: true})},
    genReqId: () => randomUUID().slice(0, 8),
    forceCloseConnections: 'idle',
  })
  await app.register(helmet, {
    contentSecurityPolicy: {directives: contentPolicy},
    // The address of one of our own forms is how we know it for ours.
    referrerPolicy: {policy: 'same-origin'},
    // Offices run it over plain http inside their network; https belongs to the proxy before it.
    hsts: false,
  })
  app.addHook('onRequest', leaveGone)
  app.addHook('onRequest', refuseForeign)
  answerProblems(app, site, telephone)
  app.get('/health', async () => {
    await sql`select 1`.execute(db)
    return {status: 'ok'}
  })
  await app.register(portal, {db, ...site, mayKeep: isPassword, key})
  await app.register(formal, formalOptions)
  await app.register(api, {
    prefix: '/api',
    db,
    key,
    isTrial: site.trial,
    organ: site.organ,
    isFirstRunPassword: isPassword,
    mostFileBytes,
    sealService,
    now: () => new Date(),
  })
  if (state) await app.register(sendConsole, {state, site, telephone})
  return app
}

/** No script but our own files; styles also in attributes, which charts need. */
const contentPolicy = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  styleSrcAttr: ["'unsafe-inline'"],
  imgSrc: ["'self'", 'data:'],
  objectSrc: ["'none'"],
  frameAncestors: ["'self'"],
  upgradeInsecureRequests: null,
}
