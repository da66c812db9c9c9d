import type {FastifyError, FastifyInstance, FastifyReply, FastifyRequest} from 'fastify'
import {ZodError} from 'zod'
import {type Site, visitOf} from '../portal/visit.ts'
import {problemPage} from './problem-page.tsx'

/** The one place that answers what went wrong: malformed input names its field, a fault its number. */
export function answerProblems(
  app: FastifyInstance,
  site: Site,
  telephone: string | undefined,
): void {
  function answer(
    request: FastifyRequest,
    reply: FastifyReply,
    status: number,
    title: string,
    advice: string,
  ): FastifyReply {
    const page = problemPage({visit: visitOf(request, site), telephone, title, advice})
    return reply.code(status).type('text/html; charset=utf-8').send(page)
  }

  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const status = statusOf(error)
    if (status < 500) {
      request.log.info(error)
      return answer(request, reply, status, '没有受理', adviceFor(status, error))
    }
    request.log.error(error)
    const advice = `请稍后再试。如仍不行，请告知管理人员故障编号 ${request.id}。`
    return answer(request, reply, status, '出了故障', advice)
  })

  app.setNotFoundHandler((request, reply) =>
    answer(request, reply, 404, '没有这个页面', '地址可能有误，或者内容已经移走。'),
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
