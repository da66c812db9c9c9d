import {compareReports} from '../reports/compare/compare-reports.ts'
import {inOrder} from '../reports/compare/order.ts'
import type {ReadCell, Report} from '../reports/report.ts'
import {type Command, parse} from './command.ts'
import {eachFile} from './each-file.ts'
import {namedFiles} from './named-files.ts'
import {findingLine, notRunLine} from './words.ts'

export const compare: Command = {
  usage: `compare 文件 文件… [--json]  逐格并列比较各年度或各机关的报告，并校核跨年度关系
  --json 输出一行：files（与 reports 逐一对应）、reports、cells、findings、notRun。`,
  run: async args => {
    const {files, json} = parse(args)
    const read = new Map<Report, string>()
    const status = await eachFile('read', await namedFiles(files, 2), ({report}, file) => {
      if (report?.layout) read.set(report, file)
      return true
    })
    const reports = inOrder([...read.keys()])
    const comparison = compareReports(reports)
    const compared = reports.flatMap(report => read.get(report) ?? [])
    console.log(json ? JSON.stringify({files: compared, ...comparison}) : forPeople(comparison))
    const wrong = comparison.findings.some(({severity}) => severity === 'error')
    return Math.max(status, wrong ? 1 : 0)
  },
}

function forPeople({reports, cells, findings, notRun}: ReturnType<typeof compareReports>): string {
  const heads = reports.map(({agency, year}) => `${agency ?? '机关不明'}${year ?? '年度不明'}`)
  const lines = cells.map(({label, values}) => ({
    label,
    texts: values.map(inWords),
    differ:
      values.some(isUnread) || new Set(values.map(cell => cell?.value ?? cell?.state)).size > 1,
  }))
  return [
    ['项目', ...heads].join('\t'),
    ...lines.filter(({differ}) => differ).map(({label, texts}) => [label, ...texts].join('\t')),
    ...findings.map(findingLine),
    ...notRun.map(notRunLine),
  ].join('\n')
}

function isUnread(cell: ReadCell | null): boolean {
  return cell?.state === 'unread'
}

/** As printed; blank, unread and absent say which they are. */
function inWords(cell: ReadCell | null): string {
  if (!cell) return '无此格'
  const text = cell.text.replaceAll(/\s+/g, ' ').trim()
  if (cell.state === 'unread') return `未读出：${text}`
  return cell.state === 'blank' ? '空白' : text
}
