import {chineseNumeral, letterNumeral, romanNumeral} from '../lists/numerals.ts'
import {numberAttribute, textAttribute} from './element-role.ts'
import type {Page} from './page.ts'
import type {Element} from './parse-page.ts'

/** `<ol style="list-style-type:cjk-ideographic">`: the browser writes 一、 before each item. */
export function openList(page: Page, element: Element) {
  const declared = /list-style(?:-type)?\s*:[^;]*?([a-z-]+)/i.exec(
    textAttribute(element, 'style') ?? '',
  )
  const style = declared?.[1] ?? textAttribute(element, 'type') ?? '1'
  page.lists.push({style, next: numberAttribute(element, 'start', 1)})
}

export function closeList(page: Page) {
  page.lists.pop()
}

/** Begins the line of an item with its number, where the list it stands in directly counts. */
export function writeItemNumber(page: Page, element: Element, place: Page['linePlace']) {
  const list = page.lists.at(-1)
  if (!list || element.parentNode?.nodeName !== 'ol') return
  const number = numberAttribute(element, 'value', list.next)
  list.next = number + 1
  const written = itemNumber(list.style, number)
  if (written === '') return
  page.line = written
  page.linePlace = place
}

function itemNumber(style: string, number: number) {
  switch (style) {
    case 'none':
    case 'disc':
    case 'circle':
    case 'square':
      return ''
    case 'cjk-ideographic':
    case 'simp-chinese-informal':
    case 'trad-chinese-informal':
      return `${chineseNumeral(number)}、`
    case 'a':
    case 'lower-alpha':
    case 'lower-latin':
      return `${letterNumeral(number)}.`
    case 'A':
    case 'upper-alpha':
    case 'upper-latin':
      return `${letterNumeral(number).toUpperCase()}.`
    case 'i':
    case 'lower-roman':
      return `${romanNumeral(number)}.`
    case 'I':
    case 'upper-roman':
      return `${romanNumeral(number).toUpperCase()}.`
    default:
      return `${number}.`
  }
}
