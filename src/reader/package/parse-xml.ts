import {SaxesParser} from 'saxes'
import {maxXmlDepth, maxXmlElements} from '../limits.ts'
import {refuse} from '../refuse.ts'

/** An element of a part; names without their prefix, `<w:tc>` is `tc`. */
export type XmlElement = {
  name: string
  attributes: Record<string, string>
  children: XmlElement[]
  /** Only where an element holds text and nothing else, as `<w:t>` does. */
  text: string
}

/** The root element of a part of an office package; document types (xml bombs) are refused. */
export function parseXml(text: string): XmlElement {
  const root: XmlElement = {name: '', attributes: {}, children: [], text: ''}
  const open = [root]
  let current = root
  let elements = 0
  const parser = new SaxesParser<{position: false; xmlns: false}>({position: false, xmlns: false})
  parser.on('doctype', () =>
    refuse('文件内部声明了 DTD，可能有害，没有读取；请用原软件打开后另存一份再试'),
  )
  parser.on('opentag', tag => {
    const element = {name: localName(tag.name), attributes: tag.attributes, children: [], text: ''}
    current.children.push(element)
    if (++elements > maxXmlElements)
      refuse('文件内容过多，不像一份年度报告，没有读取；请只保留报告正文后再试')
    if (open.push(element) > maxXmlDepth)
      refuse(`文件内部嵌套超过 ${maxXmlDepth} 层，没有读取；请用原软件打开后另存一份再试`)
    current = element
  })
  parser.on('closetag', () => {
    open.pop()
    current = open.at(-1) ?? root
  })
  parser.on('text', piece => {
    if (current.children.length === 0) current.text += piece
  })
  parser.on('cdata', piece => {
    current.text += piece
  })
  parser.on('error', error => {
    throw error
  })
  parser.write(text).close()
  return root.children[0] ?? root
}

const localNames = new Map<string, string>()

function localName(name: string) {
  const known = localNames.get(name)
  if (known !== undefined) return known
  const local = name.slice(name.indexOf(':') + 1)
  if (localNames.size < 1000) localNames.set(name, local)
  return local
}

/** The attribute of that local name: `w:val` for `val`. */
export function attribute(element: XmlElement | undefined, name: string): string | undefined {
  if (!element) return undefined
  const {attributes} = element
  const usual = attributes[`w:${name}`] ?? attributes[name]
  if (usual !== undefined) return usual
  for (const key in attributes) if (key.endsWith(`:${name}`)) return attributes[key]
  return undefined
}

/** The first child of that name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  if (!element) return undefined
  for (const one of element.children) if (one.name === name) return one
  return undefined
}

/** The child found by going down these names, one after the other. */
export function descend(element: XmlElement | undefined, ...names: string[]) {
  return names.reduce(child, element)
}

/** `<w:vanish/>`, `<w:vanish w:val="true"/>`; false for `w:val="0"`, undefined where it is absent. */
export function toggle(element: XmlElement | undefined): boolean | undefined {
  if (!element) return undefined
  const value = attribute(element, 'val')
  return value !== '0' && value !== 'false' && value !== 'off'
}

/** The whole number an attribute states. */
export function whole(element: XmlElement | undefined, name = 'val'): number | undefined {
  const value = attribute(element, name)
  return value !== undefined && /^-?\d{1,9}$/.test(value) ? Number(value) : undefined
}
