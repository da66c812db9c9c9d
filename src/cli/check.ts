import type {CheckResult, Finding} from '../reports/check/check.ts'
import type {Report} from '../reports/report.ts'
import {type Command, parse} from './command.ts'
import {eachFile} from './each-file.ts'
import {namedFiles} from './named-files.ts'
import {findingLine, heading, messageLine} from './words.ts'

export const check: Command = {
  usage: `check 文件… [--json]     校核年度报告：表内勾稽、叙述与表格、叙述自身的算术
  退出状态：0 没有错误，1 有错误，2 有文件不能使用。`,
  run: async args => {
    const {files, json} = parse(args)
    return eachFile('examine', await namedFiles(files), ({report, result}, file) => {
      if (!report || !result) return true
      if (json)
        console.log(JSON.stringify({file, agency: report.agency, year: report.year, ...result}))
      else console.log(forPeople(file, report, result))
      return !result.findings.some(isError)
    })
  },
}

function isError({severity}: Finding): boolean {
  return severity === 'error'
}

function forPeople(file: string, report: Report, result: CheckResult): string {
  const {findings, ran, notRun, claims} = result
  const holding = claims.filter(claim => claim.holds).length
  return [
    heading(file, report),
    ...report.messages.map(messageLine),
    ...findings.map(findingLine),
    `  共做 ${ran.length} 项校核，发现错误 ${findings.filter(isError).length} 处、其他问题 ${findings.filter(f => !isError(f)).length} 处；叙述中的算术 ${claims.length} 处，成立 ${holding} 处`,
    ...notRun.map(({check: id, why}) => `  未能校核 ${id}：${why}`),
  ].join('\n')
}
