import {readImport} from '../agencies/import/import-file.ts'
import {type Problem, problemLine} from '../agencies/import/problem.ts'
import {readTree} from '../agencies/organs/store/organs.ts'
import type {Database} from '../db/database.ts'
import {installationKey} from '../installation/installation-key.ts'
import {importRegister, previewRegister} from '../requests/register/import/import-register.ts'
import {factsOf, isOpen} from '../requests/state/facts.ts'
import {UsageError} from './command.ts'
import type {Opened} from './installation.ts'
import {openCounter} from './progress.ts'
import {whoIsThere} from './record-command.ts'

/** Brings the register of an agency in from the server's command line. */
export async function importRequests(
  {config, db}: Opened,
  bytes: Buffer,
  words: string,
  isCheck: boolean,
): Promise<number> {
  const agency = await agencyCalled(db, words)
  const file = await readImport(bytes)
  const by = {person: whoIsThere(), address: '127.0.0.1', at: new Date()}
  const counter = openCounter('件')
  const {problems, doubts, cases} = isCheck
    ? await previewRegister(db, agency, file, by)
    : await importRegister(db, await installationKey(config)(), agency, file, by, (done, total) =>
        counter.set(done, total),
      )
  counter.end()
  for (const doubt of doubts) console.log(`请核对 ${problemLine(doubt)}`)
  if (problems.length > 0) return tellProblems(problems)
  const open = cases.filter(({events}) => isOpen(factsOf(events))).length
  console.log(
    `${isCheck ? '没有错误，可以导入' : '已导入'}：申请${cases.length}件，其中未办结${open}件`,
  )
  return 0
}

/** Every problem by its place, and that nothing was written; gives the exit status. */
export function tellProblems(problems: readonly Problem[]): number {
  for (const problem of problems) console.log(problemLine(problem))
  console.error(`共${problems.length}处错误，什么也没有写入。请改正后再导入。`)
  return 1
}

/** The agency that a name or a 统一社会信用代码 means. */
async function agencyCalled(db: Database, words: string): Promise<string> {
  const organs = [...(await readTree(db)).values()]
  const [found, another] = organs.filter(
    ({name, creditCode, mergedInto}) =>
      mergedInto === null && (name === words || creditCode === words),
  )
  if (!found) throw new UsageError(`没有名为“${words}”的机关，请写机关全称或统一社会信用代码。`)
  if (another) throw new UsageError(`有几个机关叫“${words}”，请改用统一社会信用代码。`)
  return found.id
}
