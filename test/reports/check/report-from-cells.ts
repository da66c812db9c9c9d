import {readdirSync, readFileSync} from 'node:fs'
import {layoutForYear} from '../../../src/reports/forms/forms.ts'
import type {Report} from '../../../src/reports/report.ts'
import {readCell} from './sample-report.ts'

const folder = new URL('../files/', import.meta.url)

/** Names of the seven real reports: 「000-zhongwei-2020」. */
export const realReports = readdirSync(folder)
  .filter(name => name.endsWith('.cells.csv'))
  .map(name => name.replace('.cells.csv', ''))

/** A real report with the cells read by hand, without its narrative. */
export function reportFromCells(name: string): Report {
  const {agency, year} = JSON.parse(readFileSync(new URL(`${name}.text.json`, folder), 'utf8'))
  const lines = readFileSync(new URL(`${name}.cells.csv`, folder), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
  const cells = Object.fromEntries(
    lines.map(line => {
      const [code = '', value = ''] = line.split(',')
      return [code, readCell(value === '' ? null : Number(value))]
    }),
  )
  return {agency, year, layout: layoutForYear(year), title: null, cells, sections: [], messages: []}
}
