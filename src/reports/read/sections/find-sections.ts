import type {Section} from '../../report.ts'
import type {Stretch} from '../find-tables.ts'
import {isRunningText, type Line} from '../lines/flow.ts'
import type {SectionStart, TitleLine} from './title-line.ts'

/**
 * Where the six sections begin: of all lines that look like a title the chain in the order of the
 * form that fits best. `requests` is the table of section three, which nothing of sections one to
 * three follows.
 */
export function findSections(
  titleLines: readonly TitleLine[],
  requests: Stretch | undefined,
): SectionStart[] {
  const titles = withoutContents(titleLines).slice(0, mostTitles)
  // A workbook may have all text on one sheet and the tables on sheets behind it.
  const isAmongText = titles.some(({number, at}) => number > 3 && requests && at > requests.start)
  const candidates = titles.map(one => ({
    ...one,
    score: one.score - misplaced(one, isAmongText ? requests : undefined),
  }))
  const best: {score: number; chain: TitleLine[]}[] = []
  for (const candidate of candidates) {
    let chosen: (typeof best)[number] = {score: candidate.score, chain: [candidate]}
    for (const {score, chain} of best) {
      const before = chain.at(-1)
      if (!before || before.number >= candidate.number || before.at >= candidate.at) continue
      if (score + candidate.score > chosen.score)
        chosen = {score: score + candidate.score, chain: [...chain, candidate]}
    }
    best.push(chosen)
  }
  let winner: (typeof best)[number] | undefined
  for (const one of best) if (one.score > (winner?.score ?? 1.5)) winner = one
  return winner?.chain ?? []
}

/** A report has six; a year's reports in one file some dozens. */
const mostTitles = 300

/** The sections with their running text; `from` is the line after the report's title. */
export function sectionsOf(
  lines: Line[],
  starts: SectionStart[],
  from: number,
  tables: (Stretch | undefined)[],
): Section[] {
  const inTable = (at: number) => tables.some(one => one && at >= one.start && at < one.end)
  const first = starts[0]?.at ?? tables.find(Boolean)?.start ?? 0
  const sections: Section[] = []
  const introduction = paragraphsOf(lines, from, first, inTable)
  if (introduction.length > 0)
    sections.push({
      number: 0,
      title: '',
      ...written(introduction),
      place: introduction[0]?.place ?? {},
    })
  for (const [index, start] of starts.entries()) {
    const end = starts[index + 1]?.at ?? lines.length
    const place = lines[start.at]?.filled[0]?.place ?? {}
    const rest = start.rest && !inTable(start.at) ? [{text: start.rest, place}] : []
    const paragraphs = [...rest, ...paragraphsOf(lines, start.at + start.lines, end, inTable)]
    sections.push({number: start.number, title: start.title, ...written(paragraphs), place})
  }
  return sections
}

/** In a table of contents title follows upon title with nothing between: they count for less. */
function withoutContents(titles: readonly TitleLine[]): TitleLine[] {
  return titles.map((title, index) => {
    const next = titles[index + 1]
    const isListed =
      next && title.number + 1 === next.number && title.at + title.lines === next.at && !title.rest
    return isListed ? {...title, score: title.score - 0.9} : title
  })
}

/** A title on the wrong side of the table of requests is some other text. */
function misplaced({number, at}: TitleLine, requests: Stretch | undefined): number {
  if (!requests) return 0
  return number <= 3 === at <= requests.start ? 0 : 1
}

type Paragraph = Section['paragraphs'][number]

function paragraphsOf(
  lines: Line[],
  from: number,
  to: number,
  inTable: (at: number) => boolean,
): Paragraph[] {
  const paragraphs: Paragraph[] = []
  for (let at = from; at < to; at++) {
    const line = lines[at]
    if (!line || inTable(at) || !isRunningText(line)) continue
    const [piece] = line.filled
    if (!piece) continue
    const text = line.filled.map(one => one.text.trim()).join(' ')
    if (afterReport.test(text)) break
    if (!pageMark.test(text)) paragraphs.push({text, place: piece.place})
  }
  return paragraphs
}

/** What a web page puts below its article. */
const afterReport =
  /^(?:上一[篇条]|下一[篇条]|【?(?:打印|关闭|返回)|扫一扫|分享(?:到|至)|版权所有|主办单位|网站标识码|责任编辑|相关(?:链接|文档|稿件|新闻)|.{0,6}ICP备)/
/** 「3/8」: in a table it may be a cell, in the text it tells the page. */
const pageMark = /^\d{1,3}\s*\/\s*\d{1,3}$/

function written(paragraphs: Paragraph[]): {text: string; paragraphs: Paragraph[]} {
  return {text: paragraphs.map(({text}) => text).join('\n'), paragraphs}
}
