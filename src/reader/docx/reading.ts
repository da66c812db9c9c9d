import type {Allowance} from '../allowance.ts'
import type {Message, Place} from '../document.ts'
import type {XmlElement} from '../package/parse-xml.ts'
import type {DocxNumbering} from './read-numbering.ts'
import type {Style} from './styles.ts'

/** What the reading of one document carries along: where it is and what it noticed on the way. */
export type Reading = {
  styles: Map<string, Style>
  numbering: DocxNumbering
  allowance: Allowance
  paragraphs: number
  tables: number
  /** Set while the content of a table cell is read. */
  cell: Place | undefined
  /** The footnotes and endnotes met so far, in reading order. */
  notes: {kind: 'footnote' | 'endnote'; id: string}[]
  noticed: Map<Notice, Place>
  /** Where the last picture stands. */
  picture?: Place
}

export type Notice = keyof typeof notices

const notices = {
  revision: ['warning', '文件中有未接受的修订，已按全部接受修订后的内容读取；请核对后定稿'],
  hidden: ['note', '文件中有隐藏文字，没有读取'],
  hiddenRow: ['note', '表格中有隐藏的行，没有读取'],
  struck: ['warning', '文件中有加删除线的文字，没有读取'],
  contents: ['note', '自动生成的目录没有读取'],
  picture: ['note', '文件中有图片，图片里的文字没有读取'],
  embedded: ['warning', '文件中嵌入了另一个文件，其内容没有读取；请把内容直接写入正文后再试'],
  covered: ['warning', '合并单元格中有被遮住的文字，没有读取'],
} as const

/** Remembers the first place of something that a person should know. */
export function notice(reading: Reading, what: Notice) {
  if (!reading.noticed.has(what)) reading.noticed.set(what, placeNow(reading))
}

export function notePicture(reading: Reading) {
  notice(reading, 'picture')
  reading.picture = placeNow(reading)
}

export function noticeMessages(reading: Reading): Message[] {
  return [...reading.noticed].map(([what, place]) => {
    const [level, text] = notices[what]
    return {level, text, place}
  })
}

/** The cell that is read, or the paragraph counted last. */
export function placeNow(reading: Reading): Place {
  return reading.cell ?? {paragraph: reading.paragraphs}
}

/** Elements that only wrap others: content controls, tags, insertions; deletions give nothing. */
export function* unwrapped(element: XmlElement, reading: Reading): Generator<XmlElement> {
  for (const one of element.children) {
    switch (one.name) {
      case 'ins':
      case 'moveTo':
        notice(reading, 'revision')
        yield* unwrapped(one, reading)
        break
      case 'del':
      case 'moveFrom':
        notice(reading, 'revision')
        break
      case 'sdt':
      case 'sdtContent':
      case 'customXml':
      case 'smartTag':
      case 'hyperlink':
      case 'fldSimple':
      case 'dir':
      case 'bdo':
        yield* unwrapped(one, reading)
        break
      case 'AlternateContent':
        yield* alternative(one, reading)
        break
      default:
        yield one
    }
  }
}

/** The same content for new and old programs is read once. */
function* alternative(element: XmlElement, reading: Reading) {
  const chosen =
    element.children.find(one => one.name === 'Choice') ??
    element.children.find(one => one.name === 'Fallback')
  if (chosen) yield* unwrapped(chosen, reading)
}
