import type {Cell, Row} from '../../document.ts'
import {isValue} from './is-value.ts'

/**
 * Puts the rows of two pages together. Where the page end cut a row or a merged label in two,
 * the halves become one again:
 *
 *     │三、本年│（四）无法│1.本机关不掌握相关│31│     page 3
 *     ├────────┼──────────┼──────────────────┼──┤
 *     │度办理结│提供      │政府信息          │  │     page 4, the same row
 *     │果      │          ├──────────────────┼──┤
 *     │        │          │2.没有现成信息…   │ 1│
 */
export function joinRows(upper: Row[], lower: Row[]): Row[] {
  const [first, ...rest] = lower
  if (!first) return upper
  const pairs = first.map(cell => ({cell, over: standingOver(upper, cell)}))
  if (isCut(upper, pairs)) {
    for (const {cell, over} of pairs) if (over) append(over, cell, upper.length - 1)
    return [...upper, ...rest]
  }
  const firstValue = Math.min(...first.filter(cell => isValue(cell.text)).map(c => c.column))
  const kept = pairs.filter(({cell, over}) => {
    if (!over || cell.column >= firstValue || !isSameLabel(over.cell, cell)) return true
    append(over, cell, upper.length)
    return false
  })
  return [...upper, kept.map(({cell}) => cell), ...rest]
}

export const withoutBlanks = (text: string) => text.replace(/\s/g, '')

type Standing = {cell: Cell; row: number}

/** The cell of the same columns that reaches the last row. */
function standingOver(rows: Row[], {column, columnSpan}: Cell): Standing | undefined {
  for (let row = rows.length - 1; row >= 0; row--) {
    const cell = rows[row]?.find(c => c.column === column && c.columnSpan === columnSpan)
    if (cell) return row + cell.rowSpan >= rows.length ? {cell, row} : undefined
  }
  return undefined
}

/** One row on two pages: no cell is filled on both but for labels that go on, values on one only. */
function isCut(upper: Row[], pairs: {cell: Cell; over: Standing | undefined}[]): boolean {
  if (pairs.some(({over}) => !over)) return false
  const valuesAbove = upper.at(-1)?.some(cell => isValue(cell.text))
  const valuesBelow = pairs.some(({cell}) => isValue(cell.text))
  if (valuesAbove && valuesBelow) return false
  return pairs.every(
    ({cell, over}) => !cell.text || !over?.cell.text || goesOn(over.cell.text, cell.text),
  )
}

/** A merged label whose lower part is empty, the same again, or the rest of its words. */
function isSameLabel(upper: Cell, lower: Cell): boolean {
  if (!upper.text || isValue(upper.text)) return false
  const merged = upper.rowSpan > 1 || lower.rowSpan > 1
  if (!lower.text || withoutBlanks(upper.text) === withoutBlanks(lower.text)) return merged
  return upper.rowSpan > 1 && goesOn(upper.text, lower.text)
}

/** 「三、本年」 goes on with 「度办理结果」, not with 「四、结转下年度继续办理」 or a number. */
const goesOn = (upper: string, lower: string) =>
  startsItem(upper) && !startsItem(lower) && !isValue(lower) && !isValue(upper)

const startsItem = (text: string) =>
  /^\s*([一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|\d+[.．、])/.test(text)

/** `lastRow`: the row, counted from the first of the table, in which the lower cell now begins. */
function append({cell, row}: Standing, lower: Cell, lastRow: number) {
  cell.rowSpan = lastRow - row + lower.rowSpan
  if (withoutBlanks(cell.text) !== withoutBlanks(lower.text)) cell.text += lower.text
}
