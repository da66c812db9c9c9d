import ExcelJs, {type Workbook} from 'exceljs'
import {agencyKinds} from '../organs/kinds.ts'
import {roles} from '../roles.ts'
import {templateSheets} from './choose-sheets.ts'
import {type Column, organColumns, organSheet, personColumns, personSheet} from './columns.ts'

/** The workbook that people fill in: two sheets with an example each, what may stand where, how to. */
export async function importTemplate(): Promise<Uint8Array> {
  const book = new ExcelJs.Workbook()
  addSheet(book, organSheet, organColumns, {kind: list('A', Object.keys(agencyKinds).length)})
  addSheet(book, personSheet, personColumns, {})
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
  '一、在「机关」「人员」两个工作表中填写，表头有 * 的列必填；以「例：」开头的行是示例，不会导入。',
  '二、已在系统中的机关不必再填；人员的所属机关、机关的上级机关可以写全称，也可以写统一社会信用代码。',
  '三、统一社会信用代码、电话等单元格须设为文本，不要合并单元格、隐藏行列、使用公式。',
  '四、上传后先看核对结果，全部无误才会写入；有一处错误，整个文件都不写入。',
  '五、系统管理员导入机关、人员和账号；职务由安全管理员用同一文件导入。首个口令由安全管理员发放。',
]

/** All cells are texts: a code of eighteen digits would lose its last ones as a number. */
function addSheet<Key extends string>(
  book: Workbook,
  title: string,
  columns: Readonly<Record<Key, Column>>,
  choices: Partial<Record<Key, string>>,
): void {
  const keys = Object.keys(columns) as Key[]
  const sheet = book.addWorksheet(title, {views: [{state: 'frozen', ySplit: 1}]})
  sheet.columns = keys.map(key => ({
    header: `${columns[key].isNeeded ? '*' : ''}${columns[key].title}`,
    width: Math.max(14, columns[key].example.length * 2),
    style: {numFmt: '@'},
  }))
  const example = sheet.addRow(keys.map(key => columns[key].example))
  example.font = {italic: true, color: {argb: 'FF808080'}}
  sheet.getRow(1).font = {bold: true}
  for (const [at, key] of keys.entries()) {
    if (columns[key].says) sheet.getCell(1, at + 1).note = columns[key].says
    const choice = choices[key]
    if (choice === undefined) continue
    for (let row = 3; row <= 200; row++)
      sheet.getCell(row, at + 1).dataValidation = {
        type: 'list',
        allowBlank: true,
        formulae: [choice],
        error: '请从可选值中选择',
        showErrorMessage: true,
      }
  }
}

function list(column: string, count: number): string {
  return `${templateSheets.allowed}!$${column}$2:$${column}$${count + 1}`
}
