import {rowLabel} from '../../../src/reports/forms/cell-label.ts'
import type {Report} from '../../../src/reports/report.ts'
import type {Expected, Variant} from './variants.ts'

export type Fault = {code: string; why: string; expected: number | string | null; got: string}

/**
 * What a reading lost or made up. Where blanks are `lost` a cell may stay
 * unread if a message names it; another number than the printed one is a fault everywhere.
 */
export function faults(expected: Expected, report: Report, lost: Variant['lost']): Fault[] {
  const found = Object.entries(expected.cells).flatMap(([code, cell]) => {
    const why = faultOf(code, cell, report, lost)
    return why ? [{code, why, expected: cell.value ?? cell.text, got: shown(report, code)}] : []
  })
  for (const [code, cell] of Object.entries(report.cells)) {
    if (code in expected.cells || cell.value === null) continue
    found.push({
      code,
      why: 'number in a cell the file lacks',
      expected: 'absent',
      got: shown(report, code),
    })
  }
  return [...found, ...headFaults(expected, report)]
}

function faultOf(
  code: string,
  {value, text}: {value: number | null; text: string},
  report: Report,
  lost: Variant['lost'],
): string | undefined {
  const read = report.cells[code]
  if (read && read.value !== null) {
    if (value === null) return 'number made up'
    return read.value === value ? undefined : 'ANOTHER NUMBER'
  }
  if (!read || read.state === 'unread') {
    if (lost === 'cells') return report.messages.length ? undefined : 'lost without a word'
    if (lost === 'nothing') return read ? 'left unread' : 'absent'
    return named(code, report) ? undefined : 'unread without a message naming it'
  }
  const printed = value !== null ? 'number' : text.trim() === '' ? 'blank' : 'mark'
  return read.state === printed ? undefined : `printed ${printed}, read as ${read.state}`
}

/** Whether a person is told which row to look at: its words stand in a warning, whatever the punctuation. */
function named(code: string, report: Report): boolean {
  const row = bare(rowLabel(code, report.layout).replace(/^表.“/, ''))
  return report.messages.some(({level, text}) => level !== 'note' && bare(text).includes(row))
}

function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '')
}

function headFaults({year, layout, sections}: Expected, report: Report): Fault[] {
  const fault = (code: string, expected: number | string, got: unknown): Fault[] =>
    expected === got ? [] : [{code, why: 'wrong', expected, got: String(got)}]
  return [
    ...(year === null ? [] : fault('year', year, report.year)),
    ...fault('layout', layout, report.layout),
    ...fault(
      'sections',
      sections,
      report.sections
        .map(({number}) => number)
        .filter(Boolean)
        .join(''),
    ),
  ]
}

function shown(report: Report, code: string): string {
  const read = report.cells[code]
  return read ? `${read.value} (${read.state}, 「${read.text}」)` : 'absent'
}
