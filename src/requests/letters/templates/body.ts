import type {TableWidths} from './document-paper.ts'
import {bodyName, type Parts} from './parts.ts'
import {type Element, isElement, parseTree, within} from './xml-tree.ts'

/** The root of a part of a docx as a tree. */
export function treeOf(parts: Parts, name: string = bodyName): Element {
  const bytes = parts.get(name)
  if (!bytes) throw new Error(`no ${name}`)
  return parseTree(new TextDecoder().decode(bytes))
}

/** `<w:tblGrid><w:gridCol w:w="2209"/>…`, a list a table. */
export function tableWidths(root: Element): TableWidths {
  return [...within(root)]
    .filter(({name}) => name === 'w:tbl')
    .map(table => {
      const grid = table.children.filter(isElement).find(({name}) => name === 'w:tblGrid')
      const columns = grid?.children.filter(isElement) ?? []
      return columns.map(({attributes}) => Math.max(1, Number(attributes['w:w']) || 1))
    })
}
