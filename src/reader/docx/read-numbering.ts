import type {Level, List, Numbering} from '../lists/numbering.ts'
import {attribute, child, descend, toggle, whole, type XmlElement} from '../package/parse-xml.ts'
import type {Style} from './styles.ts'

/** The lists of a document, and the level that a style takes in the list it is tied to. */
export type DocxNumbering = {uses: Numbering; styleLevels: Map<string, number>}

export function readNumbering(
  root: XmlElement | undefined,
  styles: Map<string, Style>,
): DocxNumbering {
  const lists = new Map<string, List>()
  const linked = new Map<string, string>()
  const styleLevels = new Map<string, number>()
  for (const element of root?.children ?? []) {
    if (element.name !== 'abstractNum') continue
    const id = attribute(element, 'abstractNumId') ?? ''
    lists.set(id, {levels: readLevels(element, styleLevels), counters: []})
    const style = attribute(child(element, 'numStyleLink'), 'val')
    if (style !== undefined) linked.set(id, style)
  }
  const nums = root?.children.filter(element => element.name === 'num') ?? []
  const listOf = new Map(
    nums.map(num => [whole(num, 'numId'), attribute(child(num, 'abstractNumId'), 'val') ?? '']),
  )
  const uses: Numbering = new Map()
  for (const num of nums) {
    const id = whole(num, 'numId')
    const named = listOf.get(id) ?? ''
    // A list may only point to a style, which points to the list that has the levels.
    const real = listOf.get(styles.get(linked.get(named) ?? '')?.numberingId) ?? named
    const list = lists.get(real)
    if (id !== undefined && list) uses.set(id, {list, ...overrides(num), isUsed: false})
  }
  return {uses, styleLevels}
}

function readLevels(element: XmlElement, styleLevels: Map<string, number>) {
  const levels = new Map<number, Level>()
  for (const level of element.children) {
    if (level.name !== 'lvl') continue
    const depth = whole(level, 'ilvl') ?? 0
    levels.set(depth, readLevel(level))
    const style = attribute(child(level, 'pStyle'), 'val')
    if (style !== undefined) styleLevels.set(style, depth)
  }
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
  }
}

function overrides(num: XmlElement) {
  const starts = new Map<number, number>()
  const levels = new Map<number, Level>()
  for (const override of num.children) {
    if (override.name !== 'lvlOverride') continue
    const depth = whole(override, 'ilvl') ?? 0
    const start = whole(child(override, 'startOverride'))
    const level = child(override, 'lvl')
    if (start !== undefined) starts.set(depth, start)
    if (level) levels.set(depth, readLevel(level))
  }
  return {starts, levels}
}
