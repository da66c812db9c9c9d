import type {FastifyInstance} from 'fastify'
import {renderToString} from 'preact-render-to-string'
import type {Route} from '../../contract/route.ts'
import {openApi} from './open-api.ts'
import {RouteList} from './route-list.tsx'

/** The contract for machines at `openapi.json`, and for people at `/api/`; both are made once. */
export function documentation(app: FastifyInstance, routes: Readonly<Record<string, Route>>): void {
  const document = openApi(routes)
  const page = `<!doctype html>${renderToString(<RouteList routes={routes} />)}`
  app.get('/openapi.json', async () => document)
  app.get('/', async (_, reply) => reply.type('text/html; charset=utf-8').send(page))
}
