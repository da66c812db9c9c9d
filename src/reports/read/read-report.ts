import type {Message, NeutralDocument} from '../../reader/document.ts'
import type {Layout} from '../forms/form.ts'
import {layoutForYear} from '../forms/forms.ts'
import type {Report} from '../report.ts'
import type {Reading} from './cells/read-cell.ts'
import {findTables, type Stretch, type Tables} from './find-tables.ts'
import {identify} from './identify.ts'
import {type Line, linesOf} from './lines/flow.ts'
import {fold} from './lines/fold.ts'
import {lacksRepeats} from './lines/lacks-repeats.ts'
import {missingParts} from './missing-parts.ts'
import {oneReport} from './one-report.ts'
import {findSections, sectionsOf} from './sections/find-sections.ts'
import {findTitle, namesReport} from './sections/find-title.ts'
import type {SectionStart} from './sections/title-line.ts'
import {layoutOfTable2, readTable2} from './table2/read-table2.ts'
import {type ItemLine, itemLines} from './table2/table2-rows.ts'
import {readTable3} from './table3/read-table3.ts'
import {readTable4} from './table4/read-table4.ts'

/**
 * The annual report a neutral document holds. Never throws: what could not be read is left out or
 * marked unread, each with a message.
 */
export function readReport(document: NeutralDocument): Report {
  const {lines, titles, reports} = oneReport(linesOf(document))
  const found = findTables(lines, titles)
  const starts = findSections(titles, found.table3)
  const tables = {...betweenTitles(starts, lines.length), ...found}
  const before = Math.min(starts[0]?.at ?? lines.length, tables.table2?.start ?? lines.length)
  const title = findTitle(lines, before)
  const stretches = [found.table2, found.table3, found.table4]
  const sections = sectionsOf(lines, starts, title?.end ?? 0, stretches)
  if (![found.table2, found.table3, found.table4].some(Boolean) && (starts.length < 3 || !title))
    return noReport(document, lines)

  const reading: Reading = {cells: {}, rows: new Set(), messages: [...document.messages]}
  const {agency, year, messages} = identify(
    title?.text ?? fileTitle(document),
    sections,
    signs(lines),
  )
  reading.messages.push(...messages)
  const of = (stretch: Stretch | undefined) =>
    stretch ? lines.slice(stretch.start, stretch.end) : []
  if (lacksRepeats(of(tables.table2))) {
    reading.lacksRepeats = true
    const text =
      '文件中重复出现的文字只留下了第一处（“信息内容”只有一处），各行缺了数，凑不满各列的都没有读取；请用原来的文件再读'
    reading.messages.push({level: 'warning', text})
  }
  const {inParts} = readTable3(of(tables.table3), reading)
  const table2 = itemLines(of(tables.table2))
  const layout = layoutOf(table2, reading, year)
  if (layout) readTable2(table2, layout, reading)
  readTable4(of(tables.table4), reading)
  const copies = inParts ? 1 : found.copies
  reading.messages.push(...missingParts({layout, year, reading, starts, copies, reports}))
  return {
    agency,
    year,
    layout,
    title: title?.text ?? null,
    cells: reading.cells,
    sections,
    messages: reading.messages,
  }
}

/** Tables whose words are broken beyond finding stand where their sections are. */
function betweenTitles(starts: SectionStart[], end: number): Omit<Tables, 'copies'> {
  const section = (number: number): Stretch | undefined => {
    const at = starts.findIndex(start => start.number === number)
    const start = starts[at]
    const next = starts[at + 1]
    if (!start || (next && next.number !== number + 1)) return undefined
    return {start: start.at + start.lines, end: next?.at ?? end}
  }
  const [table2, table3, table4] = [section(2), section(3), section(4)]
  return {...(table2 && {table2}), ...(table3 && {table3}), ...(table4 && {table4})}
}

/** The form printed: by the heads of table 2, else the rows of table 3, else the year. */
function layoutOf(table2: ItemLine[], {cells}: Reading, year: number | null): Layout | null {
  const printed = layoutOfTable2(table2)
  if (printed) return printed
  if ('t3.other.notCorrected.natural' in cells) return '2021'
  if (year !== null) return layoutForYear(year)
  return 't3.other.natural' in cells ? '2019' : null
}

function noReport(document: NeutralDocument, lines: Line[]): Report {
  const messages: Message[] = [...document.messages]
  if (document.readable)
    messages.push({
      level: 'error',
      text: '没有认出政府信息公开工作年度报告：既没有法定的三张表，也没有六个部分的标题；请确认选对了文件',
      ...(lines[0]?.pieces[0] && {place: lines[0].pieces[0].place}),
    })
  return {agency: null, year: null, layout: null, title: null, cells: {}, sections: [], messages}
}

/** The file's own title, when it names a report: a web page whose article has no heading. */
function fileTitle(document: NeutralDocument): string | undefined {
  return document.title && namesReport(fold(document.title)) ? document.title : undefined
}

/** What the page around the report says of its publisher: 「发布机构 | 沭阳县发展和改革局」. */
function signs(lines: Line[]): string[] {
  const told: string[] = []
  for (const {filled} of lines) {
    const [name, value] = filled.length > 1 ? filled : []
    if (name && value && name.text.length < 12 && namesPublisher.test(name.text))
      told.push(value.text)
  }
  return told
}

const namesPublisher = /^\s*(?:发布|公开|制作|信息)?(?:机构|单位|主体)[:：]?\s*$/
