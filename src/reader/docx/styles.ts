import type {Align} from '../document.ts'
import {attribute, child, descend, toggle, whole, type XmlElement} from '../package/parse-xml.ts'

/** What a style says about the text it is given to; undefined where it says nothing. */
export type Style = {
  id: string
  outlineLevel?: number
  numberingId?: number
  numberingLevel?: number
  isHidden?: boolean
  align?: Align | 'usual'
  /** A line of the table of contents that the word processor generates. */
  isContents: boolean
}

/** Every style with what it inherits from the style it is based on. */
export function readStyles(root: XmlElement | undefined): Map<string, Style> {
  const elements = new Map<string, XmlElement>()
  for (const element of root?.children ?? []) {
    const id = attribute(element, 'styleId')
    if (element.name === 'style' && id !== undefined) elements.set(id, element)
  }
  const styles = new Map<string, Style>()
  for (const id of elements.keys()) styles.set(id, inherited(id, elements, new Set()))
  return styles
}

function inherited(id: string, elements: Map<string, XmlElement>, seen: Set<string>): Style {
  const element = elements.get(id)
  if (!element || seen.has(id) || seen.size > 30) return {id, isContents: false}
  seen.add(id)
  const basis = attribute(child(element, 'basedOn'), 'val')
  const style = basis === undefined ? {} : inherited(basis, elements, seen)
  return {...style, ...own(id, element)}
}

function own(id: string, element: XmlElement): Style {
  const name = attribute(child(element, 'name'), 'val') ?? ''
  const paragraph = child(element, 'pPr')
  const numbers = child(paragraph, 'numPr')
  const outline =
    whole(child(paragraph, 'outlineLvl')) ??
    Number(/^(?:heading|标题) ?([1-9])$/i.exec(name)?.[1]) - 1
  const numberingId = whole(child(numbers, 'numId'))
  const numberingLevel = whole(child(numbers, 'ilvl'))
  const align = alignOf(paragraph)
  const isHidden = toggle(descend(element, 'rPr', 'vanish'))
  return {
    id,
    isContents: /^(toc|目录) ?[1-9]$/i.test(name),
    ...(!Number.isNaN(outline) && {outlineLevel: outline}),
    ...(numberingId !== undefined && {numberingId}),
    ...(numberingLevel !== undefined && {numberingLevel}),
    ...(isHidden !== undefined && {isHidden}),
    ...(align && {align}),
  }
}

/** `<w:jc w:val="center"/>`; `usual` where it says left or justified, undefined where it says nothing. */
export function alignOf(properties: XmlElement | undefined): Align | 'usual' | undefined {
  const value = attribute(child(properties, 'jc'), 'val')
  if (value === undefined) return undefined
  return value === 'center' ? 'center' : value === 'right' || value === 'end' ? 'right' : 'usual'
}
