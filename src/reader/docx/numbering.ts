import {attribute, child, descend, toggle, whole, type XmlElement} from '../package/parse-xml.ts'
import {listNumber} from './list-number.ts'
import type {Style} from './styles.ts'

type Level = {
  start: number
  format: string
  /** `%1、`, `（%2）`, `%1.%2` */
  text: string
  suffix: string
  isLegal: boolean
  style: string | undefined
}

type List = {levels: Map<number, Level>; counters: number[]; linkedStyle: string | undefined}
type Use = {list: string; starts: Map<number, number>; levels: Map<number, Level>; isUsed: boolean}

/** The lists of a document with the state of their counters while its paragraphs are read in order. */
export type Numbering = {lists: Map<string, List>; uses: Map<number, Use>}

export function readNumbering(root: XmlElement | undefined): Numbering {
  const lists = new Map<string, List>()
  const uses = new Map<number, Use>()
  for (const element of root?.children ?? []) {
    if (element.name === 'abstractNum')
      lists.set(attribute(element, 'abstractNumId') ?? '', {
        levels: readLevels(element),
        counters: [],
        linkedStyle: attribute(child(element, 'numStyleLink'), 'val'),
      })
    const id = whole(element, 'numId')
    if (element.name === 'num' && id !== undefined) uses.set(id, readUse(element))
  }
  return {lists, uses}
}

function readLevels(element: XmlElement) {
  const levels = new Map<number, Level>()
  for (const level of element.children)
    if (level.name === 'lvl') levels.set(whole(level, 'ilvl') ?? 0, readLevel(level))
  return levels
}

function readLevel(element: XmlElement): Level {
  const format =
    child(element, 'numFmt') ?? descend(element, 'AlternateContent', 'Fallback', 'numFmt')
  return {
    start: whole(child(element, 'start')) ?? 0,
    format: attribute(format, 'val') ?? 'decimal',
    text: attribute(child(element, 'lvlText'), 'val') ?? '',
    suffix: attribute(child(element, 'suff'), 'val') ?? 'tab',
    isLegal: toggle(child(element, 'isLgl')) ?? false,
    style: attribute(child(element, 'pStyle'), 'val'),
  }
}

function readUse(element: XmlElement): Use {
  const starts = new Map<number, number>()
  const levels = new Map<number, Level>()
  for (const override of element.children) {
    if (override.name !== 'lvlOverride') continue
    const at = whole(override, 'ilvl') ?? 0
    const start = whole(child(override, 'startOverride'))
    const level = child(override, 'lvl')
    if (start !== undefined) starts.set(at, start)
    if (level) levels.set(at, readLevel(level))
  }
  const list = attribute(child(element, 'abstractNumId'), 'val') ?? ''
  return {list, starts, levels, isUsed: false}
}

/**
 * The number a word processor prints before the next paragraph of a list, with what separates it
 * from the text: 「一、」「（二）」「3. 」. Empty for bullets.
 */
export function nextNumber(
  numbering: Numbering,
  id: number,
  at: number | undefined,
  style: Style | undefined,
  styles: Map<string, Style>,
): string {
  const use = numbering.uses.get(id)
  const list = use && linkedList(numbering, use, styles)
  if (!use || !list) return ''
  const levelOf = (depth: number) => use.levels.get(depth) ?? list.levels.get(depth)
  const depth = Math.min(Math.max(at ?? levelOfStyle(list, style) ?? 0, 0), 8)
  const level = levelOf(depth)
  if (!level) return ''
  if (!use.isUsed) for (const [from, start] of use.starts) list.counters[from] = start - 1
  use.isUsed = true
  const {counters} = list
  counters.length = Math.min(counters.length, depth + 1)
  counters[depth] = (counters[depth] ?? level.start - 1) + 1
  for (let above = 0; above < depth; above++) counters[above] ??= levelOf(above)?.start ?? 1
  const printed = level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const part = Number(digit) - 1
    const format = level.isLegal ? 'decimal' : (levelOf(part)?.format ?? 'decimal')
    return listNumber(counters[part] ?? 1, format)
  })
  if (level.format === 'bullet' || printed === '') return ''
  return /[\p{L}\p{N}]$/u.test(printed) && level.suffix !== 'nothing' ? `${printed} ` : printed
}

/** A list may only point to the numbering of a style, which points to the list that has the levels. */
function linkedList(numbering: Numbering, use: Use, styles: Map<string, Style>) {
  const list = numbering.lists.get(use.list)
  if (list?.linkedStyle === undefined || list.levels.size) return list
  const id = styles.get(list.linkedStyle)?.numberingId
  return numbering.lists.get((id !== undefined && numbering.uses.get(id)?.list) || '')
}

function levelOfStyle(list: List, style: Style | undefined) {
  for (const [depth, level] of list.levels) if (style && level.style === style.id) return depth
  return style?.numberingLevel
}
