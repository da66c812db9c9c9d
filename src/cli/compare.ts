import {compareReports} from '../reports/compare/compare-reports.ts'
import type {Report} from '../reports/report.ts'
import {type Command, needFiles, parse} from './command.ts'
import {eachFile} from './each-file.ts'
import {findingLine} from './words.ts'

export const compare: Command = {
  usage: `compare 文件 文件… [--json]  逐格并列比较各年度或各机关的报告，并校核跨年度关系
  --json 输出一行：reports、cells、findings、notRun。`,
  run: async args => {
    const {files, json} = parse(args)
    const reports: Report[] = []
    const status = await eachFile('read', needFiles(files, 2), ({report}) => {
      if (report?.layout) reports.push(report)
      return true
    })
    const comparison = compareReports(reports)
    console.log(json ? JSON.stringify({files, ...comparison}) : forPeople(comparison))
    const wrong = comparison.findings.some(({severity}) => severity === 'error')
    return Math.max(status, wrong ? 1 : 0)
  },
}

function forPeople({reports, cells, findings, notRun}: ReturnType<typeof compareReports>): string {
  const heads = reports.map(({agency, year}) => `${agency ?? '机关不明'}${year ?? '年度不明'}`)
  const differing = cells.filter(({values}) => new Set(values.map(cell => cell?.value)).size > 1)
  return [
    ['项目', ...heads].join('\t'),
    ...differing.map(({label, values}) =>
      [label, ...values.map(cell => (cell ? cell.text : '无此格'))].join('\t'),
    ),
    ...findings.map(findingLine),
    ...notRun.map(({check: id, why}) => `  未能校核 ${id}：${why}`),
  ].join('\n')
}
