import {readFileSync} from 'node:fs'
import type {Layout} from '../../../src/reports/forms/form.ts'
import narratives from './narratives.json' with {type: 'json'}

/** A real report taken apart: what each cell holds, how it was printed, and the words around it. */
export type Source = {
  name: string
  agency: string
  year: number
  layout: Layout
  /** 2021 form whose table 3 keeps the undivided （六）其他处理. */
  singleOther: boolean
  title: string
  intro: string[]
  sections: {title: string; paragraphs: string[]}[]
  /** By cell code; `value` null is a blank cell. */
  cells: Record<string, {text: string; value: number | null}>
}

/** The seven real reports. */
export function allSources(): Source[] {
  return Object.entries(narratives).map(([name, {printed, layout, ...words}]) => {
    const cells = cellsOf(name, printed)
    const singleOther = 't3.other.natural' in cells
    return {name, layout: layout as Layout, singleOther, cells, ...words}
  })
}

function cellsOf(name: string, printed: Record<string, string>): Source['cells'] {
  const lines = readFileSync(new URL(`../files/${name}.cells.csv`, import.meta.url), 'utf8')
  return Object.fromEntries(
    lines
      .trim()
      .split('\n')
      .slice(1)
      .map(line => {
        const [code = '', value = ''] = line.trim().split(',')
        return [code, {text: printed[code] ?? value, value: value === '' ? null : Number(value)}]
      }),
  )
}
