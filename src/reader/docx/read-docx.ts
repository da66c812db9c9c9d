import {newAllowance} from '../allowance.ts'
import {decodeText} from '../decode-text.ts'
import type {Block, NeutralDocument} from '../document.ts'
import type {Package} from '../package/open-package.ts'
import {attribute, child, parseXml, type XmlElement} from '../package/parse-xml.ts'
import {readBody} from './read-body.ts'
import {readNumbering} from './read-numbering.ts'
import {noticeMessages, type Reading} from './reading.ts'
import {readStyles} from './styles.ts'

/**
 * A word-processing package: body, text boxes, footnotes and automatic numbers as they are printed;
 * headers, footers, comments, deletions and hidden text are left out.
 */
export async function readDocx(parts: Package): Promise<NeutralDocument> {
  const main = (await target(parts, '_rels/.rels', 'officeDocument')) ?? 'word/document.xml'
  const part = (kind: string) => partOf(parts, main, kind)
  const body = child(await xml(parts, main), 'body')
  if (!body) throw new Error('no body')
  const styles = readStyles(await part('styles'))
  const reading: Reading = {
    styles,
    numbering: readNumbering(await part('numbering'), styles),
    allowance: newAllowance(),
    paragraphs: 0,
    tables: 0,
    cell: undefined,
    notes: [],
    noticed: new Map(),
  }
  const text = readBody(body, reading)
  const hasNotes = reading.notes.length > 0
  const notes = hasNotes ? readNotes(await part('footnotes'), await part('endnotes'), reading) : []
  const title = child(await xml(parts, 'docProps/core.xml'), 'title')?.text.trim()
  return {
    format: 'docx',
    ...(title && {title}),
    blocks: text.concat(notes),
    messages: noticeMessages(reading),
    readable: true,
  }
}

async function xml(parts: Package, name: string) {
  const bytes = await parts.read(name)
  return bytes && parseXml(decodeText(bytes).text)
}

async function partOf(parts: Package, main: string, kind: string) {
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const relations = `${folder}_rels/${main.slice(folder.length)}.rels`
  const name = await target(parts, relations, kind)
  return name === undefined
    ? undefined
    : xml(parts, name.startsWith('/') ? name.slice(1) : folder + name)
}

/** Where a relation of that kind leads: `…/relationships/styles` to `styles.xml`. */
async function target(parts: Package, relations: string, kind: string) {
  const root = await xml(parts, relations)
  const relation = root?.children.find(one => attribute(one, 'Type')?.endsWith(`/${kind}`))
  const name = attribute(relation, 'Target')
  return name?.startsWith('/') && relations === '_rels/.rels' ? name.slice(1) : name
}

/** Each note where it is met first, under the number its place in the text carries. */
function readNotes(
  footnotes: XmlElement | undefined,
  endnotes: XmlElement | undefined,
  reading: Reading,
): Block[] {
  const left = {footnote: notesById(footnotes), endnote: notesById(endnotes)}
  return reading.notes.flatMap(({kind, id}, at) => {
    const note = left[kind].get(id)
    left[kind].delete(id)
    const [first, ...rest] = note ? readBody(note, reading) : []
    if (!first || first.kind === 'table') return first ? [first, ...rest] : []
    return [{...first, text: `[注${at + 1}]${first.text}`}, ...rest]
  })
}

function notesById(root: XmlElement | undefined) {
  return new Map(root?.children.map(note => [attribute(note, 'id') ?? '', note]))
}
