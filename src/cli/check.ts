import {styleText} from 'node:util'
import type {CheckResult, Finding} from '../reports/check/check.ts'
import type {ReadingMessage, Report} from '../reports/report.ts'
import {besideEachOther} from './beside-each-other.ts'
import {type Command, parse} from './command.ts'
import {eachFile} from './each-file.ts'
import {namedFiles} from './named-files.ts'
import {findingLine, heading, messageLine, notRunLine} from './words.ts'

export const check: Command = {
  usage: `check 文件… [--json]     校核年度报告：表内勾稽、叙述与表格、叙述自身的算术
  一次给出多份时，还核对同一机关相邻两年的衔接、各份之间的雷同；最后列出有错误的是哪几份。
  退出状态：0 没有错误，1 有错误，2 有文件不能使用。`,
  run: async args => {
    const {files, json} = parse(args)
    const named = await namedFiles(files)
    const checked: Checked[] = []
    const show = (
      {report, result}: {report: Report | null; result: CheckResult | null},
      file: string,
    ) => {
      if (!report || !result) return true
      const errors = result.findings.filter(isError).length
      if (report.layout) checked.push({file, errors, others: result.findings.length - errors})
      const {agency, year, messages} = report
      if (json) console.log(JSON.stringify({file, agency, year, ...result, messages}))
      // What is no report at all was named on standard error; there is nothing more to say of it.
      else if (report.layout || report.sections.length > 0)
        console.log(forPeople(file, report, result))
      return errors === 0
    }
    const status = await eachFile('examine', named, show, besideEachOther)
    if (!json && named.length > 1) console.log(summary(named.length, checked))
    return status
  },
}

type Checked = {file: string; errors: number; others: number}

function isError({severity}: Finding): boolean {
  return severity === 'error'
}

function forPeople(file: string, report: Report, result: CheckResult): string {
  const {findings, ran, notRun, claims} = result
  const holding = claims.filter(claim => claim.holds).length
  const found = new Set(findings.map(({check: id}) => id))
  const isTold = ({check: id, text}: ReadingMessage) =>
    id ? found.has(id) : findings.some(({message}) => message.includes(text))
  return [
    heading(file, report),
    ...report.messages.filter(message => !isTold(message)).map(messageLine),
    ...findings.map(findingLine),
    `  共做 ${ran.length} 项校核，发现错误 ${findings.filter(isError).length} 处、其他问题 ${findings.filter(f => !isError(f)).length} 处；叙述中的算术 ${claims.length} 处，成立 ${holding} 处`,
    ...notRun.map(notRunLine),
  ].join('\n')
}

/** After a hundred reports: which of them have errors. */
function summary(given: number, checked: readonly Checked[]): string {
  const wrong = checked.filter(({errors}) => errors > 0)
  const doubtful = checked.filter(({errors, others}) => errors === 0 && others > 0)
  const sound = checked.length - wrong.length - doubtful.length
  const lost = given - checked.length
  const counts = [
    `有错误 ${wrong.length} 份`,
    `有其他问题 ${doubtful.length} 份`,
    `未发现问题 ${sound} 份`,
    ...(lost > 0 ? [`不能使用 ${lost} 份`] : []),
  ]
  return [
    styleText(
      'bold',
      `共 ${given} 份：${counts.join('，')}${wrong.length > 0 ? '。有错误的是：' : ''}`,
    ),
    ...wrong.map(({file, errors}) => `  ${file}：${errors} 处`),
  ].join('\n')
}
