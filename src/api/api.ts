import cookie from '@fastify/cookie'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import type {FastifyPluginAsync} from 'fastify'
import {routes, subjects} from '../contract/routes.ts'
import {answerProblems} from './answer-problems.ts'
import {documentation} from './documentation/documentation.tsx'
import type {ApiParts} from './handler.ts'
import {handlers} from './handlers.ts'
import {mountRoutes} from './mount.ts'
import {refuseForged} from './refuse-forged.ts'

/** The API behind the contract; registered under `/api`. */
export const api: FastifyPluginAsync<ApiParts> = async (app, parts) => {
  await app.register(cookie)
  await app.register(multipart)
  await app.register(rateLimit, {global: false})
  app.addHook('onRequest', refuseForged)
  // Whose the answer is depends on the cookie; nobody between may keep it.
  app.addHook('onSend', async (_, reply) => void reply.header('cache-control', 'no-store'))
  answerProblems(app)
  documentation(app, subjects)
  mountRoutes(app, parts, routes, handlers)
}
