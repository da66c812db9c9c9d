import {isPlain} from '../cells/read-number.ts'
import type {Line, Piece} from '../lines/flow.ts'
import {titleAndRest, titleOf} from './section-title.ts'

/** Where a section begins: its title may run over two `lines` and have text behind it. */
export type SectionStart = {number: number; at: number; lines: number; title: string; rest: string}

/** A line that may be a section's title, and how surely. */
export type TitleLine = SectionStart & {score: number}

/** The lines that can be section titles, in their order. */
export function titleLines(lines: Line[]): TitleLine[] {
  const titles: TitleLine[] = []
  lines.forEach((line, at) => {
    const title = titleAt(line, at, lines[at + 1])
    if (title) titles.push(title)
  })
  return titles
}

/** The section title on a line, if that line can be one. */
function titleAt(line: Line, at: number, below: Line | undefined): TitleLine | undefined {
  const piece = only(line)
  if (!piece || isPlain(piece.text)) return undefined
  const isNumbered = numberings.includes(piece.text.trimStart().charAt(0))
  if (piece.text.length < 4 && !isNumbered) return undefined
  const whole = titleOf(piece.text, line.heading)
  if (whole) return {...whole, at, lines: 1, title: piece.text.trim(), rest: ''}
  if (!isNumbered) return undefined
  const {title, rest} = titleAndRest(piece.text)
  const leading = rest && titleOf(title, line.heading)
  if (leading) return {...leading, at, lines: 1, title, rest}
  // 「三、收到和处理政府信息公开」 and 「申请情况」 on the next line.
  const next = below && startsTitle.test(piece.text) && only(below)
  if (!next || piece.text.length > 40 || next.text.length > 30) return undefined
  const joined = `${piece.text.trim()}${next.text.trim()}`
  const broken = titleOf(joined, line.heading)
  return broken && {...broken, at, lines: 2, title: joined, rest: ''}
}

/** The first signs of titles and of their beginnings. */
const numberings = '第一二三四五六（('
const startsTitle = /^\s*(?:第?[一二三四五六]|[(（][一二三四五六])/

function only(line: Line | undefined): Piece | undefined {
  return line?.filled.length === 1 ? line.filled[0] : undefined
}
