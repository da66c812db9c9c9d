import {type Examiner, openExaminer} from '../reports/examine/examiner.ts'
import type {Answer, Want as AnyWant, FileSource} from '../reports/examine/task.ts'
import {whyNoTables} from '../reports/why-no-tables.ts'
import {openProgress} from './progress.ts'

/** What commands show of a file: never the whole document. */
type Want = Exclude<AnyWant, 'open' | 'outline'>

type Use<W extends Want> = (answer: Answer<W>, file: string) => boolean | Promise<boolean>

type Prepare = (examiner: Examiner, files: string[]) => Promise<FileSource[]>

const asTheyAre: Prepare = async (_, files) => files.map(path => ({path}))

/**
 * Does the same for every file on all cores and gives the exit status. `use` shows an answer and
 * says whether all was right; a file that could not be used is named on standard error. `prepare`
 * goes through all files first.
 */
export async function eachFile<W extends Want>(
  want: W,
  files: string[],
  use: Use<W>,
  prepare = asTheyAre,
): Promise<number> {
  const examiner = openExaminer()
  let progress = openProgress(0)
  let status = 0
  try {
    const sources = await prepare(examiner, files)
    progress = openProgress(files.length)
    for await (const settled of examiner.runAll(want, sources)) {
      const file = 'path' in settled.source ? settled.source.path : settled.source.file
      const why = 'failure' in settled ? settled.failure : whyUnusable(settled.answer)
      progress.clear()
      if (why) console.error(`${file}：${why}`)
      const right = 'answer' in settled ? await use(settled.answer, file) : true
      status = Math.max(status, why ? 2 : right ? 0 : 1)
      progress.step()
    }
  } finally {
    progress.end()
    await examiner.close()
  }
  return status
}

/** The sentence with which a document or a report was refused, if it was. */
function whyUnusable(answer: Answer<Want>): string | undefined {
  const {document} = answer
  const report = 'report' in answer ? answer.report : undefined
  const noTables = report ? whyNoTables(report) : undefined
  if (document.readable && !noTables) return undefined
  const messages = [...document.messages, ...(report?.messages ?? [])]
  return messages.find(({level}) => level === 'error')?.text ?? noTables
}
