import type {FastifyError, FastifyInstance} from 'fastify'

/** What goes wrong before or in a handler, as one sentence; a fault names its number alone. */
export function answerProblems(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const status = error.statusCode ?? 500
    if (status < 500) {
      request.log.info(error)
      return reply.code(status).send({problem: sentences[status] ?? '提交的内容有误，请检查后再试'})
    }
    request.log.error(error)
    return reply
      .code(500)
      .send({problem: `出了故障，请稍后再试，或告知管理人员故障编号 ${request.id}`})
  })
  app.setNotFoundHandler((_, reply) => reply.code(404).send({problem: '没有这个接口'}))
}

const sentences: Record<number, string> = {
  413: '提交的内容过大，请分开提交',
  415: '提交的方式不受支持，应为 application/json',
  429: '操作过于频繁，请过一分钟再试',
}
