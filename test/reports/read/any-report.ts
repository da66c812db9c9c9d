import fc from 'fast-check'
import {
  applicantColumns,
  cellCodes,
  type Layout,
  outcomesOf,
} from '../../../src/reports/forms/form.ts'
import {forms} from '../../../src/reports/forms/forms.ts'
import type {Texts} from './print-report.ts'

/** Cells of a report whose relations all hold, small numbers as most organs have them. */
export function anyReport(layout: Layout): fc.Arbitrary<Record<string, number>> {
  const form = forms[layout]
  const codes = cellCodes(form)
  const outcomes = outcomesOf(form.table3)
  const people = applicantColumns.slice(0, 6).map(({code}) => code)
  return fc
    .record({
      requests: fc.array(
        fc.record({
          from: fc.constantFrom('natural', 'natural', 'natural', 'business', ...people),
          outcome: fc.option(fc.constantFrom(...outcomes), {freq: 6}),
          carried: fc.boolean(),
          count: fc.integer({min: 1, max: 40}),
        }),
        {maxLength: 8},
      ),
      others: fc.array(fc.nat({max: 3000}), {minLength: codes.length, maxLength: codes.length}),
    })
    .map(({requests, others}) => {
      const cells = Object.fromEntries(
        codes.map((code, at) => [code, code.startsWith('t3') ? 0 : (others[at] ?? 0)]),
      )
      const add = (code: string, count: number) => {
        cells[code] = (cells[code] ?? 0) + count
      }
      for (const {from, outcome, carried, count} of requests)
        for (const column of [from, 'total']) {
          add(`t3.${carried ? 'carriedIn' : 'received'}.${column}`, count)
          add(`t3.${outcome ?? 'carriedOut'}.${column}`, count)
          if (outcome) add(`t3.concluded.${column}`, count)
        }
      for (const block of ['reconsideration', 'litigationDirect', 'litigationAfter']) {
        const parts = ['upheld', 'corrected', 'other', 'pending'].map(code => `t4.${block}.${code}`)
        for (const part of parts) cells[part] = (cells[part] ?? 0) % 4
        cells[`t4.${block}.total`] = parts.reduce((sum, part) => sum + (cells[part] ?? 0), 0)
      }
      return cells
    })
}

/** The cells printed, some zeros as blanks: none, all, or any. */
export function anyPrinting(cells: Record<string, number>): fc.Arbitrary<Texts> {
  const codes = Object.keys(cells)
  const blank = fc.oneof(
    fc.constant(codes.map(() => false)),
    fc.constant(codes.map(() => true)),
    fc.array(fc.boolean(), {minLength: codes.length, maxLength: codes.length}),
    fc.integer({min: 0, max: codes.length - 1}).map(one => codes.map((_, at) => at === one)),
  )
  return blank.map(blanks =>
    Object.fromEntries(
      codes.map((code, at) => [code, cells[code] === 0 && blanks[at] ? '' : String(cells[code])]),
    ),
  )
}
