import {agencyKinds} from '../organs/kinds.ts'
import {roles} from '../roles.ts'
import {templateSheets} from './choose-sheets.ts'
import {organColumns, organSheet, personColumns, personSheet} from './columns.ts'
import {fillIn} from './fill-in.ts'

/** The workbook that people fill in: two sheets with an example each, what may stand where, how to. */
export async function importTemplate(): Promise<Uint8Array> {
  const {default: ExcelJs} = await import('exceljs')
  const book = new ExcelJs.Workbook()
  const choices = {kind: list('A', Object.keys(agencyKinds).length)}
  fillIn(book.addWorksheet(organSheet), organColumns, choices)
  fillIn(book.addWorksheet(personSheet), personColumns, {})
  const allowed = book.addWorksheet(templateSheets.allowed)
  allowed.columns = [
    {header: '机关类别', width: 20},
    {header: '职务', width: 36},
  ]
  const [kinds, titles] = [Object.values(agencyKinds), Object.values(roles)]
  for (let at = 0; at < Math.max(kinds.length, titles.length); at++)
    allowed.addRow([kinds[at] ?? null, titles[at] ?? null])
  const says = book.addWorksheet(templateSheets.says)
  says.getColumn(1).width = 90
  for (const sentence of sentences) says.addRow([sentence])
  return new Uint8Array(await book.xlsx.writeBuffer())
}

const sentences = [
  '一、在“机关”“人员”两个工作表中填写，表头有 * 的列必填；以“例：”开头的行是示例，不会导入。',
  '二、已在系统中的机关不必再填；人员的所属机关、机关的上级机关可以写全称，也可以写统一社会信用代码。',
  '三、统一社会信用代码、电话等单元格须设为文本，不要合并单元格、隐藏行列、使用公式。',
  '四、上传后先看核对结果，全部无误才会写入；有一处错误，整个文件都不写入。',
  '五、系统管理员导入机关、人员和账号；职务由安全管理员用同一文件导入。首个口令由安全管理员发放。',
]

function list(column: string, count: number): string {
  return `${templateSheets.allowed}!$${column}$2:$${column}$${count + 1}`
}
