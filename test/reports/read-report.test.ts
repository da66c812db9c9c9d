import assert from 'node:assert/strict'
import {readdirSync, readFileSync} from 'node:fs'
import test from 'node:test'
import {readReport} from '../../src/reports/read/read-report.ts'
import {lineDocument} from './read/line-document.ts'

const files = new URL('files/', import.meta.url)

/** Cells read by hand: a blank cell is null. */
export function cellsByHand(name: string): Record<string, number | null> {
  const csv = readFileSync(new URL(`${name}.cells.csv`, files), 'utf8').trim()
  return Object.fromEntries(
    csv
      .split('\n')
      .slice(1)
      .map(line => line.split(','))
      .map(([code, value]) => [code, value ? Number(value) : null]),
  )
}

for (const file of readdirSync(files).filter(name => name.endsWith('.txt'))) {
  const name = file.replace('.txt', '')
  const report = readReport(lineDocument(readFileSync(new URL(file, files), 'utf8')))

  test(`${name} 的每一格与手工读数一致`, () => {
    const cells = Object.fromEntries(
      Object.entries(report.cells).map(([code, {value}]) => [code, value]),
    )
    assert.deepEqual(cells, cellsByHand(name))
  })
}
