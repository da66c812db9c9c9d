import type {Block, Message} from '../document.ts'
import {maxRowSpan} from '../limits.ts'
import {drawnClasses} from './drawn-classes.ts'
import {elementRole, numberAttribute, type Role, roleWithin, textAttribute} from './element-role.ts'
import {closeList, openList, writeItemNumber} from './list-numbers.ts'
import {
  addText,
  closeCell,
  closePreformatted,
  closeRaised,
  closeTable,
  endParagraph,
  newPage,
  notePicture,
  openCell,
  openRaised,
  openRow,
  openTable,
  type Page,
  placeOf,
} from './page.ts'
import {type Element, type PageNode, parsePage} from './parse-page.ts'

/**
 * A web page, or the table of one found in a text after `lineOffset` lines: headings, paragraphs
 * and tables as a browser would show them, navigation and all. A `<br>` ends a paragraph.
 */
export function readHtml(
  text: string,
  lineOffset = 0,
): {title?: string; blocks: Block[]; messages: Message[]} {
  const nodes = parsePage(text)
  let page = readPage(nodes, newPage(text, lineOffset))
  const {hidden, struck, picture} = page
  const isAllHidden = hidden && page.blocks.length === 0
  // `<body style="display:none">` until a script shows it.
  if (isAllHidden) page = readPage(nodes, {...newPage(text, lineOffset), showsHidden: true})
  const messages: Message[] = []
  if (isAllHidden)
    messages.push({level: 'warning', text: '网页正文设为不显示，已照显示读取', place: hidden})
  else if (hidden)
    messages.push({level: 'note', text: '网页中有不显示的内容，没有读取', place: hidden})
  if (struck)
    messages.push({level: 'warning', text: '网页中有加删除线的文字，没有读取', place: struck})
  if (picture)
    messages.push({
      level: 'warning',
      text: '表格里有图片，其中的文字和数字没有读取；请对照原件填写',
      place: picture,
    })
  return {...(page.title && {title: page.title}), blocks: page.blocks, messages}
}

function readPage(nodes: PageNode[], page: Page): Page {
  walk(nodes, page)
  endParagraph(page)
  return page
}

/** Children of an element, the next of them, and the level around them. */
type Level = {nodes: PageNode[]; next: number; role: Role; outer: Level | undefined}

/** Every node once, without recursion: pages nest deeper than the stack of a worker. */
function walk(roots: PageNode[], page: Page) {
  let level: Level | undefined = {nodes: roots, next: 0, role: 'inline', outer: undefined}
  while (level) {
    const node: PageNode | undefined = level.nodes[level.next++]
    if (!node) {
      leave(level.role, page)
      level = level.outer
    } else if ('value' in node) {
      addText(page, node.value, node.at)
    } else if ('tagName' in node) {
      const role = roleWithin(level.role, elementRole(node, page.showsHidden, page.classes))
      if (enter(node, role, page)) level = {nodes: node.childNodes, next: 0, role, outer: level}
    }
  }
}

/** Opens what the element opens; false where nothing inside is read. */
function enter(element: Element, role: Role, page: Page) {
  switch (role) {
    case 'inline':
      return true
    case 'cell':
      openCell(page, spansOf(element), element.at)
      return true
    case 'row':
      openRow(page)
      return true
    case 'drawn-row':
      endParagraph(page)
      openRow(page)
      return true
    case 'table':
    case 'drawn-table':
      openTable(page, element.at)
      return true
    case 'break':
      if (page.preformatted || page.headingLevel) page.line += '\n'
      else endParagraph(page)
      return false
    case 'heading':
      endParagraph(page)
      page.headingLevel = Number(element.tagName[1])
      return true
    case 'list':
      endParagraph(page)
      openList(page, element)
      return true
    case 'item':
      endParagraph(page)
      writeItemNumber(page, element, placeOf(page, element.at))
      return true
    case 'raised':
      openRaised(page)
      return true
    case 'preformatted':
      endParagraph(page)
      page.preformatted++
      return true
    case 'title':
      page.title ??= textOf(element).trim()
      return false
    case 'hidden':
      if (!page.hidden && textOf(element).trim()) page.hidden = placeOf(page, element.at)
      return false
    case 'struck':
      if (textOf(element).trim()) page.struck ??= placeOf(page, element.at)
      return false
    case 'field':
      writeField(page, element)
      return false
    case 'picture':
      notePicture(page, element.at)
      return false
    case 'skipped':
      if (element.tagName === 'style') learnClasses(page, element)
      return false
    default:
      endParagraph(page)
      return true
  }
}

function leave(role: Role, page: Page) {
  switch (role) {
    case 'inline':
      return
    case 'cell':
      return closeCell(page)
    case 'table':
    case 'drawn-table':
      return closeTable(page)
    case 'list':
      endParagraph(page)
      return closeList(page)
    case 'raised':
      return closeRaised(page)
    case 'preformatted':
      return closePreformatted(page)
    case 'heading':
      endParagraph(page)
      page.headingLevel = 0
      return
    default:
      endParagraph(page)
  }
}

function learnClasses(page: Page, {childNodes}: Element) {
  for (const node of childNodes)
    if ('value' in node)
      for (const [name, role] of drawnClasses(node.value)) page.classes.set(name, role)
}

/** A number left in the field of a form it was typed into; outside tables fields are for searching. */
function writeField(page: Page, element: Element) {
  const kind = textAttribute(element, 'type') ?? 'text'
  const value = textAttribute(element, 'value')
  if (value && page.tables.length > 0 && /^(text|number)$/i.test(kind))
    addText(page, value, element.at)
}

function spansOf(element: Element) {
  if (element.attrs.length === 0) return oneByOne
  const prefix = element.tagName === 'td' || element.tagName === 'th' ? '' : 'aria-'
  const rowSpan = numberAttribute(element, `${prefix}rowspan`, 1)
  return {
    columnSpan: numberAttribute(element, `${prefix}colspan`, 1),
    // Zero means to the end of the table.
    rowSpan: rowSpan === 0 ? maxRowSpan : rowSpan,
  }
}

const oneByOne = {columnSpan: 1, rowSpan: 1}

/** The text in an element, in reading order, as far as needed to know whether there is any. */
function textOf(element: Element) {
  const left: PageNode[] = element.childNodes.toReversed()
  let text = ''
  for (let node = left.pop(); node && text.length < 1000; node = left.pop()) {
    if ('value' in node) text += node.value
    else if ('tagName' in node && elementRole(node) !== 'skipped')
      for (const child of node.childNodes.toReversed()) left.push(child)
  }
  return text
}
