import {CompiledQuery, sql} from 'kysely'
import type {Database} from './database.ts'

type Answer = {rows: Record<string, unknown>[]}

/**
 * The queue's statements on our own connections. It does not wait for all of its own statements, so
 * that a database that goes away would end the program: once started they fail softly here, and it
 * asks again later.
 */
export function jobStatements(db: Database, tell: (sentence: string) => void) {
  let isStarted = false
  let isLost = false
  const underWay = new Set<Promise<unknown>>()
  const run = async (text: string, values: unknown[] = []): Promise<Answer> => {
    try {
      const answer = await onOneConnection(db, text, values)
      isLost = false
      return answer
    } catch (error) {
      if (!isStarted) throw error
      if (!isLost && !isConflict(error))
        tell(`任务队列暂不可用，会自行恢复：${error instanceof Error ? error.message : error}`)
      isLost = !isConflict(error)
      // What it reads of an answer is `rows`, where there are any.
      return {} as Answer
    }
  }
  return {
    executeSql(text: string, values?: unknown[]): Promise<Answer> {
      const answer = run(text, values)
      underWay.add(answer)
      answer.finally(() => underWay.delete(answer)).catch(() => undefined)
      return answer
    },
    started() {
      isStarted = true
    },
    async settled(): Promise<void> {
      while (underWay.size > 0) await Promise.allSettled(underWay)
    },
  }
}

/** Several statements at once begin their own transaction, which must not outlive a failure. */
function onOneConnection(db: Database, text: string, values: unknown[]): Promise<Answer> {
  return db.connection().execute(async one => {
    try {
      return await one.executeQuery<Record<string, unknown>>(CompiledQuery.raw(text, values))
    } catch (error) {
      await sql`rollback`.execute(one).catch(() => undefined)
      throw error
    }
  })
}

/** Two workers reached for one job: unique_violation. */
function isConflict(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '23505'
}
