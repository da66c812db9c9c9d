import type {Block} from '../document.ts'
import {descend, type XmlElement} from '../package/parse-xml.ts'
import {readParagraph} from './read-paragraph.ts'
import {readTable} from './read-table.ts'
import {notice, type Reading, unwrapped} from './reading.ts'

/** Paragraphs and tables of a body, a cell, a text box or a note, in reading order. */
export function readBody(container: XmlElement, reading: Reading): Block[] {
  const blocks: Block[] = []
  // Its end was deleted: what follows goes on in the same line.
  let unended: Block | undefined
  for (const element of unwrapped(container, reading)) {
    if (element.name === 'altChunk' || element.name === 'subDoc') notice(reading, 'embedded')
    if (element.name !== 'p' && element.name !== 'tbl') continue
    const read =
      element.name === 'p' ? readParagraph(element, reading) : readTable(element, reading)
    const [first] = read
    if (unended && unended.kind !== 'table' && first && first.kind !== 'table') {
      notice(reading, 'revision')
      unended.text += first.text
      read.shift()
    }
    for (const block of read) blocks.push(block)
    unended = descend(element, 'pPr', 'rPr', 'del') ? (unended ?? first) : undefined
  }
  return blocks
}
