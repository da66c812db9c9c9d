import {
  applicantColumns,
  cellCodes,
  type Layout,
  outcomesOf,
} from '../../../src/reports/forms/form.ts'
import {forms} from '../../../src/reports/forms/forms.ts'
import type {Texts} from './print-report.ts'

/** A report whose every cell has its own number and whose relations all hold. */
export function modelReport(layout: Layout): Texts {
  const form = forms[layout]
  const cells: Record<string, number> = {}
  let next = 3
  for (const code of cellCodes(form)) cells[code] = code.startsWith('t3') ? 0 : next++
  const people = applicantColumns.slice(0, 6).map(({code}) => code)
  const outcomes = outcomesOf(form.table3)
  for (const [column, who] of people.entries()) {
    let sum = 0
    for (const [row, outcome] of outcomes.entries()) {
      const count = (row * 7 + column * 3) % 11
      cells[`t3.${outcome}.${who}`] = count
      sum += count
    }
    cells[`t3.concluded.${who}`] = sum
    cells[`t3.carriedIn.${who}`] = column + 1
    cells[`t3.carriedOut.${who}`] = 2 * column
    cells[`t3.received.${who}`] = sum + 2 * column - column - 1
  }
  for (const {code} of form.table3)
    cells[`t3.${code}.total`] = people.reduce(
      (sum, who) => sum + (cells[`t3.${code}.${who}`] ?? 0),
      0,
    )
  for (const block of ['reconsideration', 'litigationDirect', 'litigationAfter'])
    cells[`t4.${block}.total`] = ['upheld', 'corrected', 'other', 'pending'].reduce(
      (sum, part) => sum + (cells[`t4.${block}.${part}`] ?? 0),
      0,
    )
  return Object.fromEntries(Object.entries(cells).map(([code, value]) => [code, String(value)]))
}

export function numbersOf(texts: Texts): Record<string, number | null> {
  return Object.fromEntries(
    Object.entries(texts).map(([code, text]) => [code, text === '' ? null : Number(text)]),
  )
}
