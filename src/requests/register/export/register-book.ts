import type {Workbook} from 'exceljs'
import {templateSheets} from '../../../agencies/import/choose-sheets.ts'
import {fillIn} from '../../../agencies/import/fill-in.ts'
import {type RegisterKey, registerColumns, registerSheet} from '../import/columns.ts'
import {endingWords} from '../import/outcome-words.ts'
import * as words from '../import/words.ts'
import type {Row} from './row.ts'

/** The workbook to be filled in: an example, what may stand where, how to. */
export async function registerTemplate(): Promise<Uint8Array> {
  return bytesOf(await registerBook({hasExample: true}))
}

/** The register of an agency in the columns of the template, to be read and to be imported again. */
export async function writeRegister(rows: Iterable<Row> | AsyncIterable<Row>): Promise<Uint8Array> {
  const book = await registerBook({hasExample: false})
  const sheet = book.getWorksheet(registerSheet)
  let line = 0
  for await (const row of rows)
    if (sheet) {
      line++
      sheet.getRow(headRow + line).values = keys.map(key =>
        key === 'line' ? String(line) : (row[key] ?? null),
      )
    }
  for (const [at, key] of keys.entries())
    if (sheet && 'hasLines' in registerColumns[key])
      sheet.getColumn(at + 1).alignment = {wrapText: true, vertical: 'top'}
  return bytesOf(book)
}

const keys = Object.keys(registerColumns) as RegisterKey[]

/** Over it stands which step its columns belong to. */
const headRow = 2

/** The columns at which a new step begins. */
const groups: Partial<Record<RegisterKey, string>> = {
  line: '登记',
  applicantKind: '申请人',
  channel: '收到',
  items: '申请内容',
  officer: '承办',
  correctionAskedOn: '补正',
  extendedOn: '延期',
  reasonsAskedOn: '说明理由、延迟答复（第三十五条）',
  consulted: '征求意见',
  feeOn: '收费',
  outcome: '答复、送达',
  reanswerOn: '责令重新答复',
  archivedOn: '归档、核对、备注',
}

const allowed: Partial<Record<RegisterKey, readonly string[]>> = {
  applicantKind: Object.values(words.applicantKindWords.labels),
  identityKind: Object.values(words.identityKindWords.labels),
  channel: Object.values(words.channelWords.labels),
  wantedForm: Object.values(words.wantedFormWords.labels),
  wantedWay: Object.values(words.wantedWayWords.labels),
  consulted: Object.values(words.partyWords.labels),
  opinion: Object.values(words.opinionWords.labels),
  outcome: Object.values(endingWords.labels),
  deliveryWay: Object.values(words.deliveryWords.labels),
  reanswerBy: Object.values(words.orderedByWords.labels),
  carried: Object.values(words.carriedWords.labels),
}

const sentences = [
  '一、在“台账”中一行填一件申请，表头有 * 的列必填；以“例：”开头的行是示例，不会导入。原有表格的列名与此不同的，改成这里的列名；用不着的列可以删去。',
  '二、未办结的、上年结转的、已办结的都可以导入：办到哪一步就填到哪一步，没有的留空或者填 /。状态、答复期限、表三由各步的日期算出，与在本系统中办理的一样。',
  '三、日期写作 2026-03-01，也可以写 2026/3/1、2026年3月1日或者用 Excel 的日期。登记号、证件号码、电话的单元格须设为文本；不要合并单元格、隐藏行、使用公式。',
  '四、登记号、答复文号照录原来的，不会改动；以后新登记的，接着每年最大的序号编。',
  '五、申请内容有几项的，每项一行，以 1. 2. 开头。各项答复相同的，只填“答复类型”；不同的，“答复类型”填计入表三的一种，各项依次填在“各项答复”，每项一行。',
  '六、征求几个第三方或者机关意见的，“征求意见对象”至“公共利益告知日期”各列每个一行，上下对齐，空缺处写 /；责令重新答复有几次的，也这样填。',
  '七、超过期限的补正告知、延期、收费通知依法不停止、不延长答复期限，不能作为该步导入，请在“备注”写明。',
  '八、“答复期限”“办理状态”“结转情况”是算出来的，填了只用来核对，不同时提醒。',
  '九、台账没有的内容（补正事项、延期理由、答复全文等）导入后写作“台账未载明”，可以把扫描件作为附件补传。查询号不会自动发给申请人，需要时在案件页补发。',
  '十、上传后先看核对结果：错误逐行指出，全部无误才会写入；有一处错误，整个文件都不写入。',
]

/** The library is loaded when a book is written: it takes as long as all of the rules together. */
async function registerBook({hasExample}: {hasExample: boolean}): Promise<Workbook> {
  const {default: ExcelJs} = await import('exceljs')
  const book = new ExcelJs.Workbook()
  const sheet = book.addWorksheet(registerSheet)
  const columns = Object.keys(allowed) as RegisterKey[]
  const choices = columns.flatMap((key, at) => {
    const letter = String.fromCharCode(65 + at)
    const count = allowed[key]?.length ?? 0
    const isOne = !('hasLines' in registerColumns[key])
    return isOne ? [[key, `${templateSheets.allowed}!$${letter}$2:$${letter}$${count + 1}`]] : []
  })
  fillIn(sheet, registerColumns, Object.fromEntries(choices), {headRow, hasExample})
  nameGroups(book)
  const list = book.addWorksheet(templateSheets.allowed)
  list.columns = columns.map(key => ({header: registerColumns[key].title, width: 26}))
  const most = Math.max(...Object.values(allowed).map(({length}) => length))
  for (let at = 0; at < most; at++) list.addRow(columns.map(key => allowed[key]?.[at] ?? null))
  const says = book.addWorksheet(templateSheets.says)
  says.getColumn(1).width = 110
  says.getColumn(1).alignment = {wrapText: true}
  for (const sentence of sentences) says.addRow([sentence])
  return book
}

function nameGroups(book: Workbook): void {
  const sheet = book.getWorksheet(registerSheet)
  const starts = keys.flatMap((key, at) => (groups[key] ? [{at, title: groups[key]}] : []))
  for (const [number, {at, title}] of starts.entries()) {
    const next = starts[number + 1]?.at ?? keys.length
    sheet?.mergeCells(1, at + 1, 1, next)
    const cell = sheet?.getCell(1, at + 1)
    if (!cell) continue
    cell.value = title ?? null
    cell.alignment = {horizontal: 'center'}
    cell.fill = {
      type: 'pattern',
      pattern: 'solid',
      fgColor: {argb: number % 2 ? 'FFE8EEF7' : 'FFF5F5F5'},
    }
  }
}

async function bytesOf(book: Workbook): Promise<Uint8Array> {
  return new Uint8Array(await book.xlsx.writeBuffer())
}
