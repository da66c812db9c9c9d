import {PassThrough} from 'node:stream'
import type pg from 'pg'

/** How much may wait to be taken; a line alone may be larger. */
const mostWaiting = 1024 ** 2

/**
 * The lines of `COPY … TO STDOUT` one by one, no faster than they are taken: the socket waits while
 * enough lines do, so that a table of any size needs no memory.
 */
export async function* copyOut(client: pg.Client, statement: string): AsyncGenerator<Buffer> {
  const lines = new PassThrough({objectMode: true})
  const query = submittable(statement, lines)
  client.query(query)
  try {
    for await (const line of lines) {
      query.taken(line)
      yield line
    }
  } finally {
    lines.destroy()
  }
}

/** What `pg` calls while it runs a statement of its user's own; see its `lib/client.js`. */
function submittable(statement: string, lines: PassThrough) {
  let failure: Error | undefined
  let waiting = 0
  let resume = () => undefined as unknown
  lines.on('close', () => resume())
  return {
    submit(connection: pg.Connection) {
      resume = () => connection.stream.resume()
      connection.query(statement)
    },
    handleCopyData({chunk}: {chunk: Buffer}, {stream}: pg.Connection) {
      if (lines.destroyed) return
      // The parser uses its buffer again.
      lines.write(Buffer.from(chunk))
      waiting += chunk.length
      if (waiting > mostWaiting) stream.pause()
    },
    taken(line: Buffer) {
      const isFull = waiting > mostWaiting
      waiting -= line.length
      if (isFull && waiting <= mostWaiting) resume()
    },
    handleCommandComplete: () => undefined,
    handleError(error: Error) {
      failure = error
      // The connection itself is gone: nothing more will come.
      lines.destroy(error)
    },
    handleReadyForQuery: () => {
      if (!failure) lines.end()
    },
  }
}
