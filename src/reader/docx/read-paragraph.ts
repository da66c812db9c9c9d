import {spendParagraph} from '../allowance.ts'
import type {Block} from '../document.ts'
import {nextNumber} from '../lists/numbering.ts'
import {attribute, child, toggle, whole, type XmlElement} from '../package/parse-xml.ts'
import {readBody} from './read-body.ts'
import {notePicture, notice, placeNow, type Reading, unwrapped} from './reading.ts'
import {alignOf} from './styles.ts'
import {symbol} from './symbol.ts'

/** A paragraph and, after it, what stands in text boxes anchored in it. */
export function readParagraph(element: XmlElement, reading: Reading): Block[] {
  spendParagraph(reading.allowance)
  if (!reading.cell) reading.paragraphs++
  const properties = child(element, 'pPr')
  const style = reading.styles.get(attribute(child(properties, 'pStyle'), 'val') ?? '')
  const line: Line = {text: '', boxes: [], fields: []}
  readRuns(element, reading, line)
  const number = numberBefore(properties, style, reading)
  if (style?.isContents) {
    notice(reading, 'contents')
    return line.boxes
  }
  const text = (number + line.text).trim()
  if (text === '') return line.boxes
  const place = placeNow(reading)
  const side = alignOf(properties) ?? style?.align
  const align = side === 'center' || side === 'right' ? {align: side} : {}
  const outline = whole(child(properties, 'outlineLvl')) ?? style?.outlineLevel ?? 9
  const block: Block =
    outline >= 0 && outline < 9
      ? {kind: 'heading', level: outline + 1, text, place, ...align}
      : {kind: 'paragraph', text, place, ...align}
  return [block, ...line.boxes]
}

/** `fields`: of each field that is open, the outermost first, which of its two parts is read. */
type Line = {text: string; boxes: Block[]; fields: ('code' | 'result')[]}
type Style = ReturnType<Reading['styles']['get']>

function numberBefore(properties: XmlElement | undefined, style: Style, reading: Reading) {
  const numbers = child(properties, 'numPr')
  const direct = whole(child(numbers, 'numId'))
  const id = direct ?? style?.numberingId
  if (!id) return ''
  const {uses, styleLevels} = reading.numbering
  const ofStyle = style && (styleLevels.get(style.id) ?? style.numberingLevel)
  const level = whole(child(numbers, 'ilvl')) ?? (direct === undefined ? ofStyle : 0) ?? 0
  return nextNumber(uses, id, level)
}

function readRuns(element: XmlElement, reading: Reading, line: Line) {
  for (const one of unwrapped(element, reading)) {
    if (one.name === 'r') readRun(one, reading, line)
    else if (one.name === 'oMath' || one.name === 'oMathPara') readFormula(one, line)
    else if (one.name === 'ruby') readRuns(child(one, 'rubyBase') ?? one, reading, line)
  }
}

function readFormula(element: XmlElement, line: Line) {
  for (const one of element.children) {
    if (one.name === 't') line.text += one.text
    else readFormula(one, line)
  }
}

function readRun(element: XmlElement, reading: Reading, line: Line) {
  const properties = child(element, 'rPr')
  if (properties && isHidden(properties, reading)) {
    if (element.children.some(one => one.text.trim() !== '' && one.name === 't'))
      notice(reading, 'hidden')
    return
  }
  if (toggle(child(properties, 'strike')) || toggle(child(properties, 'dstrike'))) {
    notice(reading, 'struck')
    return
  }
  const isRaised = /script$/i.test(attribute(child(properties, 'vertAlign'), 'val') ?? '')
  const before = line.text.length
  for (const one of unwrapped(element, reading)) readRunPart(one, reading, line)
  if (isRaised) markRaised(line, before)
}

/** 12¹ is a number with a note, not 121; nor is ¹12 112. */
function markRaised(line: Line, from: number) {
  const before = line.text.slice(0, from)
  const raised = line.text.slice(from)
  const isNote = /\d$/.test(before) ? raised !== '' : before === '' && /^\d+$/.test(raised)
  if (isNote) line.text = `${before}[${raised}]`
}

function isHidden(properties: XmlElement, reading: Reading) {
  const style = attribute(child(properties, 'rStyle'), 'val')
  return (
    toggle(child(properties, 'vanish')) ??
    (style !== undefined && reading.styles.get(style)?.isHidden) ??
    false
  )
}

function readRunPart(part: XmlElement, reading: Reading, line: Line) {
  switch (part.name) {
    case 't':
      // { IF { =SUM(LEFT) } = 0 "" … }: the result of a field in the code of another is not shown.
      if (!line.fields.includes('code')) line.text += part.text
      break
    case 'fldChar':
      readFieldMark(attribute(part, 'fldCharType'), line)
      break
    case 'tab':
    case 'ptab':
      line.text += '\t'
      break
    case 'br':
      if ((attribute(part, 'type') ?? 'textWrapping') === 'textWrapping') line.text += '\n'
      break
    case 'cr':
      line.text += '\n'
      break
    case 'noBreakHyphen':
      line.text += '-'
      break
    case 'sym':
      line.text += symbol(attribute(part, 'font') ?? '', attribute(part, 'char') ?? '')
      break
    case 'footnoteReference':
    case 'endnoteReference': {
      const kind = part.name === 'footnoteReference' ? 'footnote' : 'endnote'
      reading.notes.push({kind, id: attribute(part, 'id') ?? ''})
      line.text += `[注${reading.notes.length}]`
      break
    }
    case 'ruby':
      readRuns(child(part, 'rubyBase') ?? part, reading, line)
      break
    case 'drawing':
    case 'pict':
    case 'object':
      readBoxes(part, reading, line)
      break
  }
}

function readFieldMark(kind: string | undefined, {fields}: Line) {
  if (kind === 'begin') fields.push('code')
  else if (kind === 'separate') fields.splice(-1, 1, 'result')
  else if (kind === 'end') fields.pop()
}

/** Text boxes at any depth of a drawing; a picture is only noticed. */
function readBoxes(element: XmlElement, reading: Reading, line: Line) {
  for (const one of unwrapped(element, reading)) {
    if (one.name === 'txbxContent')
      for (const block of readBody(one, reading)) line.boxes.push(block)
    else if (one.name === 'blip' || one.name === 'imagedata') notePicture(reading)
    else readBoxes(one, reading, line)
  }
}
