import type {FastifyInstance} from 'fastify'
import {renderToString} from 'preact-render-to-string'
import type {Route} from '../../contract/route.ts'
import {openApi} from './open-api.ts'
import {RoutePage} from './route-page.tsx'
import {style} from './style.ts'

/** Routes by the Chinese name of what they are about. */
export type Subjects = Readonly<Record<string, Readonly<Record<string, Route>>>>

/** The contract for machines at `openapi.json`, and for people at `/api/`; each is made once, when first asked for. */
export function documentation(app: FastifyInstance, subjects: Subjects): void {
  let document: ReturnType<typeof openApi> | undefined
  let page: string | undefined
  app.get('/openapi.json', async () => {
    document ??= openApi(subjects)
    return document
  })
  app.get('/documentation.css', async (_, reply) =>
    reply.type('text/css; charset=utf-8').send(style),
  )
  app.get('/', async (_, reply) => {
    page ??= `<!doctype html>${renderToString(<RoutePage subjects={subjects} />)}`
    return reply.type('text/html; charset=utf-8').send(page)
  })
}
