import {listNumber} from './list-number.ts'

/** One level of a list: `text` is `%1、`, `（%2）` or `%1.%2`, the digit naming the level counted. */
export type Level = {
  start: number
  format: string
  text: string
  suffix: string
  isLegal: boolean
}

/** Levels by depth from 0, and the numbers printed last. */
export type List = {levels: Map<number, Level>; counters: number[]}

/** A use of a list by paragraphs, which may start anew or change levels. */
export type ListUse = {
  list: List
  starts: Map<number, number>
  levels: Map<number, Level>
  isUsed: boolean
}

/** The lists of a document by the number paragraphs name them with; read in order, they count. */
export type Numbering = Map<number, ListUse>

/**
 * The number a word processor prints before the next paragraph of a list, with what separates it
 * from the text: 「一、」「（二）」「3.」. Empty for bullets.
 */
export function nextNumber(numbering: Numbering, id: number, level: number): string {
  const use = numbering.get(id)
  if (!use) return ''
  const {counters} = use.list
  const levelOf = (depth: number) => use.levels.get(depth) ?? use.list.levels.get(depth)
  const depth = Math.min(Math.max(level, 0), 8)
  const counted = levelOf(depth)
  if (!counted) return ''
  if (!use.isUsed) for (const [from, start] of use.starts) counters[from] = start - 1
  use.isUsed = true
  counters.length = Math.min(counters.length, depth + 1)
  counters[depth] = (counters[depth] ?? counted.start - 1) + 1
  for (let above = 0; above < depth; above++) counters[above] ??= levelOf(above)?.start ?? 1
  if (counted.format === 'bullet') return ''
  const printed = counted.text.replace(/%([1-9])/g, (_, digit: string) => {
    const part = Number(digit) - 1
    const format = counted.isLegal ? 'decimal' : (levelOf(part)?.format ?? 'decimal')
    return listNumber(counters[part] ?? 1, format)
  })
  return /[\p{L}\p{N}]$/u.test(printed) && counted.suffix !== 'nothing' ? `${printed} ` : printed
}
