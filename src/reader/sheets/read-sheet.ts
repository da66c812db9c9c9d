import {type CellObject, SSF, utils, type WorkSheet} from '@e965/xlsx'
import {type Allowance, spendCell} from '../allowance.ts'
import type {Block, Message, Place} from '../document.ts'
import {finishTable} from '../tables/draft-table.ts'
import {type Filled, gridRows, type Hidden} from './grid-rows.ts'
import {markedText} from './marked-text.ts'
import {numberText} from './number-text.ts'

/** One sheet: the rectangle of its filled cells, merged ones as spans, blank ones as blanks. */
export function readSheet(
  sheet: WorkSheet,
  name: string,
  isDate1904: boolean,
  allowance: Allowance,
): {blocks: Block[]; messages: Message[]} {
  const messages = new Map<string, Message>()
  const say = (level: Message['level'], text: string, place: Place) => {
    if (!messages.has(text)) messages.set(text, {level, text, place})
  }
  const filled: Filled[] = []
  for (const address in sheet) {
    if (address.startsWith('!') || isBlank(sheet[address])) continue
    spendCell(allowance, 1)
    const place = {sheet: name, address}
    const text = cellText(sheet[address], isDate1904, (level, sentence) =>
      say(level, sentence, place),
    )
    const {r, c} = utils.decode_cell(address)
    if (text !== '') filled.push({row: r, column: c, text})
  }
  const hidden: Hidden = {
    row: row => sheet['!rows']?.[row]?.hidden ?? false,
    column: column => sheet['!cols']?.[column]?.hidden ?? false,
  }
  const seen = filled.filter(({row, column}) => !hidden.row(row) && !hidden.column(column))
  if (seen.length < filled.length)
    say('warning', `工作表“${name}”有隐藏的行或列，没有读取；需要读取的，请取消隐藏后再试`, {
      sheet: name,
    })
  const rows = gridRows(filled, sheet['!merges'] ?? [], hidden, name, allowance)
  return {blocks: finishTable(rows, {sheet: name}), messages: [...messages.values()]}
}

function isBlank({t: kind, f: formula}: CellObject) {
  return kind === 'z' && !formula
}

type Say = (level: Message['level'], text: string) => void

function cellText(cell: CellObject, isDate1904: boolean, say: Say): string {
  const {t: kind, v: value, z: format} = cell
  if (kind === 'z' || value === undefined || value === null) {
    if (!cell.f) return ''
    say('warning', '有公式没有存下计算结果，未能读出；请在表格软件中重新计算并保存后再试')
    return '=?'
  }
  if (kind === 'e') return cell.w ?? '#ERROR!'
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (typeof value !== 'number') {
    const marked = markedText(cell)
    if (marked?.isStruck) say('warning', '有单元格里有加删除线的文字，没有读取')
    return marked?.text ?? String(value).trim()
  }
  if (!Number.isFinite(value)) {
    say('warning', '有单元格里存的数已损坏，未能读出；请对照原件填写')
    return '#NUM!'
  }
  const shown = SSF.format(format ?? 'General', value, {dateNF: 'yyyy/m/d', date1904: isDate1904})
  if (format !== undefined && SSF.is_date(String(format))) return shown.trim()
  const {text, isShown} = numberText(value, shown)
  if (!isShown && format !== undefined && format !== 'General')
    say('note', '有数字显示的与单元格里存的不同（四舍五入或不显示零），按单元格里存的数读取')
  return text
}
