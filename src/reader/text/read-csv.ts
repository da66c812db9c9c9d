import {type Allowance, spendCell} from '../allowance.ts'
import type {Block, Row} from '../document.ts'

/**
 * What separates the cells when the whole text is one table of separated values: the name says so,
 * or every line splits into the same three or more cells.
 */
export function separatorOf(lines: string[], fileName: string) {
  if (/\.csv$/i.test(fileName)) return ','
  if (/\.tsv$/i.test(fileName)) return '\t'
  const first = lines.slice(0, 2000).find(line => line.trim())
  const commas = first ? countOutsideQuotes(first) : 0
  if (commas < 2) return undefined
  const filled = lines.slice(0, 2000).filter(line => line.trim())
  return filled.length >= 3 && filled.every(line => countOutsideQuotes(line) === commas)
    ? ','
    : undefined
}

function countOutsideQuotes(line: string) {
  return line.replace(/"[^"]*"/g, '').split(',').length - 1
}

/** Separated values by RFC 4180: `"a ""quoted"", cell"`, line ends inside quotes. */
export function readCsv(text: string, separator: string, allowance: Allowance): Block[] {
  const rows: Row[] = []
  let row: Row = []
  let line = 1
  let lineStart = 0
  let at = 0
  while (at < text.length) {
    const place = {line, column: at - lineStart + 1}
    const {value, end} = field(text, at, separator)
    for (let inside = at; inside < end; inside++) {
      if (text[inside] !== '\n') continue
      line++
      lineStart = inside + 1
    }
    spendCell(allowance, 1)
    row.push({text: value.trim(), column: row.length, columnSpan: 1, rowSpan: 1, place})
    at = end
    if (text[at] === separator) {
      at++
      if (at < text.length) continue
      row.push({text: '', column: row.length, columnSpan: 1, rowSpan: 1, place})
    }
    if (row.some(cell => cell.text)) rows.push(row)
    row = []
    if (text[at] === '\r') at++
    if (text[at] === '\n') at++
    line++
    lineStart = at
  }
  return rows.length ? [{kind: 'table', rows, place: {line: 1, column: 1}}] : []
}

function field(text: string, start: number, separator: string): {value: string; end: number} {
  if (text[start] !== '"') {
    let end = start
    while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r')
      end++
    return {value: text.slice(start, end), end}
  }
  let value = ''
  let at = start + 1
  while (at < text.length) {
    const quote = text.indexOf('"', at)
    if (quote < 0) return {value: value + text.slice(at), end: text.length}
    value += text.slice(at, quote)
    at = quote + 1
    if (text[at] !== '"') break
    value += '"'
    at++
  }
  const {value: rest, end} = text[at] === '"' ? {value: '', end: at} : field(text, at, separator)
  return {value: value + rest, end}
}
