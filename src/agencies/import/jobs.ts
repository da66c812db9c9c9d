import type {Change, Database} from '../../db/database.ts'
import type {Editor} from '../organs/change-organ.ts'
import {type ReadFile, runImport} from './import-file.ts'
import type {Parts} from './plan.ts'
import {type Problem, problemLine} from './problem.ts'
import {finishJob, type ImportJob, moveJob, startJob} from './store/imports.ts'

export type JobState = 'running' | 'done' | 'failed'

/**
 * Begins to write a file that was judged right, and gives the job's id at once. It is judged again
 * as it is written; `now` is the time, `fault` is told what nobody can help.
 */
export function beginImport(
  db: Database,
  editor: Editor,
  parts: Parts,
  {file, fileName, steps}: {file: ReadFile; fileName: string; steps: number},
  around: Around,
): Promise<string> {
  return beginJob(
    db,
    {...editor.by, fileName, total: steps},
    async (moved, written) => (await runImport(db, editor, parts, file, moved, written)).problems,
    around,
  )
}

type Around = {now: () => Date; fault: (error: unknown) => void}

/**
 * The same for whatever writes a file: `work` tells how far it is and gives what is wrong, if
 * anything. It says that all is written within its own transaction, so that of a program killed just
 * then the job says what is so.
 */
export async function beginJob(
  db: Database,
  given: {person: string; at: Date; fileName: string; total: number},
  work: (
    moved: (done: number) => Promise<void>,
    written: (change: Change) => Promise<void>,
  ) => Promise<readonly Problem[]>,
  {now, fault}: Around,
): Promise<string> {
  const id = await startJob(db, given)
  const working = work(
    done => moveJob(db, id, done, now()),
    change => finishJob(change, id, now(), null),
  ).then(
    async ([first]) => first && finishJob(db, id, now(), problemLine(first)),
    async error => {
      fault(error)
      await finishJob(db, id, now(), '出了故障，没有写入任何内容，请再试一次')
    },
  )
  working.catch(fault)
  return id
}

/** A job that has not moved for two minutes belongs to a program that was stopped: nothing stands of it. */
export function jobState(
  {finished, failure, moved}: ImportJob,
  now: Date,
): {state: JobState; failure: string | null} {
  if (finished) return {state: failure === null ? 'done' : 'failed', failure}
  return now.getTime() - moved.getTime() > 120_000
    ? {state: 'failed', failure: '程序中途停止，没有写入任何内容，请重新导入'}
    : {state: 'running', failure: null}
}
