import type {FastifyError, FastifyInstance} from 'fastify'
import {ZodError} from 'zod'
import type {Site} from '../portal/visit.ts'
import {problemPage} from './problem-page.tsx'

const html = 'text/html; charset=utf-8'

/** The one place that answers what went wrong: malformed input names its field, a fault its number. */
export function answerProblems(
  app: FastifyInstance,
  site: Site,
  telephone: string | undefined,
): void {
  const write = (title: string, advice: string) => problemPage({site, telephone, title, advice})

  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const status = statusOf(error)
    reply.code(status).type(html)
    if (status >= 500) {
      request.log.error(error)
      return reply.send(
        write('出了故障', `请稍后再试。如仍不行，请告知管理人员故障编号 ${request.id}。`),
      )
    }
    request.log.info(error)
    return reply.send(write('没有受理', adviceFor(status, error)))
  })

  app.setNotFoundHandler((_request, reply) =>
    reply.code(404).type(html).send(write('没有这个页面', '地址可能有误，或者内容已经移走。')),
  )
}

function statusOf(error: FastifyError): number {
  if (error instanceof ZodError || error.validation) return 400
  return error.statusCode ?? 500
}

function adviceFor(status: number, error: FastifyError): string {
  switch (status) {
    case 400:
      return `提交的内容有误：${fieldsOf(error)}。请改正后再提交。`
    case 413:
      return '提交的内容过大。请分开提交，或改用较小的文件。'
    case 415:
      return '提交的方式不受支持。请在本站的页面上提交。'
    case 429:
      return '操作过于频繁。请过一分钟再试。'
    default:
      return '请检查提交的内容后再试。'
  }
}

function fieldsOf(error: FastifyError): string {
  if (!(error instanceof ZodError)) return '格式不对'
  return error.issues.map(({path, message}) => `${path.join('.')} ${message}`).join('；')
}
