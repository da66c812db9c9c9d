import {SaxesParser} from 'saxes'

/** An element of a part of a docx, to be changed and written again: nothing of it is lost. */
export type Element = {
  /** With its prefix, `w:p`. */
  name: string
  attributes: Record<string, string>
  children: Node[]
}
export type Node = Element | string

/** The root of a part that the reader has read before: its size and depth are within the limits. */
export function parseTree(xml: string): Element {
  const top: Element = {name: '', attributes: {}, children: []}
  const open = [top]
  const add = (node: Node) => open.at(-1)?.children.push(node)
  const parser = new SaxesParser<{position: false; xmlns: false}>({position: false, xmlns: false})
  parser.on('opentag', ({name, attributes}) => {
    const element = {name, attributes: {...attributes}, children: []}
    add(element)
    open.push(element)
  })
  parser.on('closetag', () => open.pop())
  parser.on('text', add)
  parser.on('cdata', add)
  parser.on('error', error => {
    throw error
  })
  parser.write(xml).close()
  const root = top.children.find(isElement)
  if (!root) throw new Error('no root element')
  return root
}

export function writeTree(root: Element): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${written(root)}`
}

export function isElement(node: Node): node is Element {
  return typeof node !== 'string'
}

/** The elements in it, an element before what it holds; `into` false where not to look further. */
export function* within(
  element: Element,
  into: (each: Element) => boolean = () => true,
): Generator<Element> {
  for (const child of element.children)
    if (isElement(child)) {
      yield child
      if (into(child)) yield* within(child, into)
    }
}

function written(node: Node): string {
  if (!isElement(node)) return escaped(node)
  const attributes = Object.entries(node.attributes)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('')
  if (node.children.length === 0) return `<${node.name}${attributes}/>`
  return `<${node.name}${attributes}>${node.children.map(written).join('')}</${node.name}>`
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

function escaped(text: string): string {
  return text.replace(/[&<>"\t\n\r]/g, sign => entities[sign] ?? sign)
}
