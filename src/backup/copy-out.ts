import {PassThrough} from 'node:stream'
import type pg from 'pg'

/**
 * The lines of `COPY … TO STDOUT` one by one, no faster than they are taken: the socket waits while
 * nobody reads, so that a table of any size needs no memory.
 */
export async function* copyOut(client: pg.Client, statement: string): AsyncGenerator<Buffer> {
  const lines = new PassThrough({objectMode: true, highWaterMark: 64})
  client.query(submittable(statement, lines))
  try {
    for await (const line of lines) yield line
  } finally {
    lines.destroy()
  }
}

/** What `pg` calls while it runs a statement of its user's own; see its `lib/client.js`. */
function submittable(statement: string, lines: PassThrough) {
  let failure: Error | undefined
  return {
    submit: (connection: pg.Connection) => connection.query(statement),
    handleCopyData({chunk}: {chunk: Buffer}, {stream}: pg.Connection) {
      if (lines.destroyed) return
      // The parser uses its buffer again.
      if (lines.write(Buffer.from(chunk)) || stream.isPaused()) return
      const resume = () => {
        lines.off('drain', resume).off('close', resume)
        stream.resume()
      }
      stream.pause()
      lines.on('drain', resume).on('close', resume)
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
