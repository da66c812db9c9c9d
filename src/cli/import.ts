import {readFile, writeFile} from 'node:fs/promises'
import {topAgency} from '../agencies/accounts/store/people.ts'
import {type Counts, previewImport, readImport, runImport} from '../agencies/import/import-file.ts'
import {importTemplate} from '../agencies/import/template.ts'
import type {Editor} from '../agencies/organs/change-organ.ts'
import type {Database} from '../db/database.ts'
import {dayOf} from '../law/day-of.ts'
import {registerTemplate} from '../requests/register/export/register-book.ts'
import {type Command, parse, UsageError} from './command.ts'
import {importRequests, tellProblems} from './import-requests.ts'
import {withInstallation} from './installation.ts'
import {openCounter} from './progress.ts'
import {whoIsThere} from './record-command.ts'

export const importFrom: Command = {
  usage: `import people|requests 文件.xlsx     导入机关和人员，或者一个机关的依申请公开台账
  import people 文件.xlsx [--check]                       机关、人员、账号和职务；--check 只核对，不写入
  import requests 文件.xlsx --agency 机关 [--check]       台账中的申请及其办理经过
  import template|request-template 文件.xlsx              写出要填写的模板
  退出状态：0 已导入（或没有错误），1 文件中有错误，什么也没有写入，2 文件不能使用。`,
  async run(args) {
    const {files, values, switches} = parse(args, ['agency'], ['check'])
    const [what = '', file, ...more] = files
    if (!file || more.length > 0) throw new UsageError('请给出一个文件。')
    const template = templates[what]
    if (template) return writeTemplate(file, await template())
    if (what !== 'people' && what !== 'requests')
      throw new UsageError('只能导入 people 或 requests，或写出模板。')
    const {agency} = values
    const isCheck = switches.has('check')
    if (what === 'requests' && !agency) throw new UsageError('请用 --agency 给出台账是哪个机关的。')
    const bytes = await readFile(file).catch(() => undefined)
    if (bytes)
      return withInstallation(opened =>
        agency && what === 'requests'
          ? importRequests(opened, bytes, agency, isCheck)
          : importPeople(opened.db, bytes, isCheck),
      )
    console.error(`${file}：打不开，请核对文件名。`)
    return 2
  },
}

const templates: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  template: importTemplate,
  'request-template': registerTemplate,
}

async function writeTemplate(file: string, bytes: Uint8Array): Promise<number> {
  await writeFile(file, bytes)
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
  if (problems.length > 0) return tellProblems(problems)
  console.log(`${isCheck ? '没有错误，可以导入' : '已导入'}：${countLine(counts)}`)
  return 0
}

function countLine({organs, departments, people, accounts, appointments}: Counts): string {
  return `机关${organs}个、科室${departments}个、人员${people}人、账号${accounts}个、职务${appointments}项`
}

async function editorOfServer(db: Database): Promise<Editor> {
  const at = new Date()
  const person = whoIsThere()
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
