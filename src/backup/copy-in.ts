import {once} from 'node:events'
import type pg from 'pg'

/** Feeds `COPY … FROM STDIN`, no faster than the server takes it; its refusal is thrown. */
export function copyIn(
  client: pg.Client,
  statement: string,
  chunks: AsyncIterable<Buffer>,
): Promise<void> {
  return new Promise((done, fail) => {
    let failure: unknown
    client.query({
      submit: (connection: pg.Connection) => connection.query(statement),
      handleCopyInResponse(connection: CopyConnection) {
        feed(connection, chunks, () => failure !== undefined).catch(error => {
          failure ??= error
          connection.sendCopyFail('gongkai: nothing more to read')
        })
      },
      handleCommandComplete: () => undefined,
      handleError(error: Error & {code?: string}) {
        failure ??= error
        // Of a connection that is gone there is no end to wait for.
        if (error.code === undefined) fail(failure)
      },
      handleReadyForQuery: () => (failure === undefined ? done() : fail(failure)),
    })
  })
}

/** What `pg` has for COPY beyond its published types. */
type CopyConnection = pg.Connection & {
  sendCopyFromChunk(chunk: Buffer): void
  sendCopyFail(reason: string): void
  endCopyFrom(): void
}

async function feed(
  connection: CopyConnection,
  chunks: AsyncIterable<Buffer>,
  isOver: () => boolean,
): Promise<void> {
  for await (const chunk of chunks) {
    if (isOver()) return
    connection.sendCopyFromChunk(chunk)
    if (connection.stream.writableNeedDrain) await once(connection.stream, 'drain')
  }
  if (!isOver()) connection.endCopyFrom()
}
