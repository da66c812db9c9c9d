import {readFile, writeFile} from 'node:fs/promises'
import {userInfo} from 'node:os'
import {topAgency} from '../agencies/accounts/store/people.ts'
import {type Counts, previewImport, readImport, runImport} from '../agencies/import/import-file.ts'
import {problemLine} from '../agencies/import/problem.ts'
import {importTemplate} from '../agencies/import/template.ts'
import type {Editor} from '../agencies/organs/change-organ.ts'
import type {Database} from '../db/database.ts'
import {dayOf} from '../law/day-of.ts'
import {type Command, parse, UsageError} from './command.ts'
import {withInstallation} from './installation.ts'
import {openCounter} from './progress.ts'

export const importFrom: Command = {
  usage: `import people 文件.xlsx [--check]     导入机关、人员、账号和职务；--check 只核对，不写入
  import template 文件.xlsx     写出要填写的模板
  退出状态：0 已导入（或没有错误），1 文件中有错误，什么也没有写入，2 文件不能使用。`,
  async run(args) {
    const isCheck = args.includes('--check')
    const {files} = parse(args.filter(arg => arg !== '--check'))
    const [what, file, ...more] = files
    if (!file || more.length > 0) throw new UsageError('请给出一个文件。')
    if (what === 'template') return writeTemplate(file)
    if (what !== 'people') throw new UsageError('只能导入 people，或写出 template。')
    const bytes = await readFile(file).catch(() => undefined)
    if (bytes) return withInstallation(({db}) => importPeople(db, bytes, isCheck))
    console.error(`${file}：打不开，请核对文件名。`)
    return 2
  },
}

async function writeTemplate(file: string): Promise<number> {
  await writeFile(file, await importTemplate())
  console.error(`已写出 ${file}`)
  return 0
}

/** Who has the server's command line may do what two administrators do in the console. */
async function importPeople(db: Database, bytes: Buffer, isCheck: boolean): Promise<number> {
  const file = await readImport(bytes)
  const editor = await editorOfServer(db)
  const parts = {people: true, appointments: true}
  const counter = openCounter('步')
  const {problems, counts} = isCheck
    ? await previewImport(db, editor, parts, file)
    : await runImport(db, editor, parts, file, (done, total) => counter.set(done, total))
  counter.end()
  for (const problem of problems) console.log(problemLine(problem))
  if (problems.length > 0) {
    console.error(`共${problems.length}处错误，什么也没有写入。请改正后再导入。`)
    return 1
  }
  console.log(`${isCheck ? '没有错误，可以导入' : '已导入'}：${countLine(counts)}`)
  return 0
}

function countLine({organs, departments, people, accounts, appointments}: Counts): string {
  return `机关${organs}个、科室${departments}个、人员${people}人、账号${accounts}个、职务${appointments}项`
}

async function editorOfServer(db: Database): Promise<Editor> {
  const at = new Date()
  const person = `命令行（${userInfo().username}）`
  const agency = await topAgency(db)
  const held = {person, agency, from: dayOf(at)}
  return {
    actor: {
      person,
      appointments: [
        {...held, role: 'system-administrator'},
        {...held, role: 'security-administrator'},
      ],
    },
    by: {person, address: '127.0.0.1', at},
  }
}
