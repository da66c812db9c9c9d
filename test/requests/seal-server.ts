import {createServer, type IncomingHttpHeaders, type ServerResponse} from 'node:http'

type Context = {after(end: () => Promise<void>): void}

/** What came in: the heads and the bytes of one call. */
export type Asked = {headers: IncomingHttpHeaders; body: Buffer}

/** A seal service on this machine, which answers as the test says and keeps what it was asked. */
export async function sealServer(t: Context) {
  const asked: Asked[] = []
  let answer = (_: Asked, to: ServerResponse): unknown => to.end()
  const server = createServer(async (request, to) => {
    const pieces: Buffer[] = []
    for await (const piece of request) pieces.push(piece)
    const call = {headers: request.headers, body: Buffer.concat(pieces)}
    asked.push(call)
    answer(call, to)
  })
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready))
  t.after(async () => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  const port = address && typeof address === 'object' ? address.port : 0
  return {
    asked,
    address: `http://127.0.0.1:${port}/sign`,
    answers(by: typeof answer) {
      answer = by
    },
  }
}

/** A pdf with a signature behind it, as a seal service adds it. */
export function sealed(pdf: Buffer): Buffer {
  return Buffer.concat([pdf, Buffer.from('<< /ByteRange [0 9 9 9] >>\nstartxref\n9\n%%EOF\n')])
}
