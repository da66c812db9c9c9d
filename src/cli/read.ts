import {cellLabel} from '../reports/forms/cell-label.ts'
import {inFormOrder} from '../reports/forms/cell-order.ts'
import type {Report} from '../reports/report.ts'
import {reportJson} from '../reports/write/json.ts'
import {type Command, parse} from './command.ts'
import {eachFile} from './each-file.ts'
import {namedFiles} from './named-files.ts'
import {heading, messageLine} from './words.ts'

export const read: Command = {
  usage: `read 文件… [--json]      读出年度报告：机关、年度、每个单元格、六个部分
  可读 txt md html docx doc pdf xlsx xls，给出文件夹就读其中的全部文件；--json 每份报告输出一行。`,
  run: async args => {
    const {files, json} = parse(args)
    return eachFile('read', await namedFiles(files), ({report}, file) => {
      if (report && json) console.log(JSON.stringify({file, ...reportJson(report)}))
      else if (report) console.log(forPeople(file, report))
      return true
    })
  },
}

function forPeople(file: string, report: Report): string {
  const cells = Object.values(report.cells)
  const count = (state: string) => cells.filter(cell => cell.state === state).length
  return [
    heading(file, report),
    `  读出数字 ${count('number')} 个，空白 ${count('blank')} 个，符号 ${count('mark')} 个，未读出 ${count('unread')} 个`,
    ...inFormOrder(Object.keys(report.cells)).flatMap(code => cellLine(report, code)),
    ...report.messages.map(messageLine),
  ].join('\n')
}

/** What is 0 or empty is only counted; what could not be read is told by its message. */
function cellLine({cells, layout}: Report, code: string): string[] {
  const cell = cells[code]
  return cell?.value ? [`  ${cellLabel(code, layout)}：${cell.text}`] : []
}
