import {newAllowance} from '../allowance.ts'
import type {Block, Message} from '../document.ts'
import {readHtml} from '../html/read-html.ts'
import {withPlainBars} from './drawn-lines.ts'
import {joinBroken} from './join-broken.ts'
import {joinWrapped} from './join-wrapped.ts'
import {readCsv, separatorOf} from './read-csv.ts'
import {endOfRows, isRow, plainLine, readRows} from './read-rows.ts'
import {withoutEmphasis} from './without-emphasis.ts'

export type ReadText = {format: 'txt' | 'md'; blocks: Block[]; messages: Message[]}

/**
 * Plain text, markdown, CSV: a line is a paragraph with all its blanks, tabs and pipes; lines of
 * several cells make a table. Empty lines are left out, the line numbers keep their places:
 *
 *     规章→0→0→0              two rows of one table
 *     规范性文件→2→0→90
 *
 *     →规章                   one cell a line: paragraphs '\t规章', '\t0'
 *     →0
 *     对外公开总数量 | |       the same with pipes: a paragraph
 */
export function readText(text: string, fileName: string): ReadText {
  const ended = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
  const printed = ended.split('\n')
  const lines = withPlainBars(text, printed)
  const separator = separatorOf(lines, fileName)
  if (separator)
    return {format: 'txt', blocks: readCsv(text, separator, newAllowance()), messages: []}
  const markdown = anyMarkdown.test(text) && lines.some(isMarkdown)
  const hasBars = lines !== printed || text.includes('|')
  const whole = hasBars ? joinWrapped(joinBroken(lines)) : lines
  const {blocks, messages} = readLines(whole, markdown)
  return {format: markdown || /\.(md|markdown)$/i.test(fileName) ? 'md' : 'txt', blocks, messages}
}

const anyMarkdown = /# |-{3}/

/** `# 标题`, or the line below the head of a table: `|---|:--:|`. */
function isMarkdown(line: string) {
  return /^#{1,6} \S/.test(line) || (/^[\s|:-]{3,400}$/.test(line) && /-{3,}[\s:]*\|/.test(line))
}

function readLines(lines: string[], markdown: boolean) {
  const allowance = newAllowance()
  const blocks: Block[] = []
  const messages: Message[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    if (isRow(line)) {
      const end = endOfRows(lines, at)
      for (const block of readRows(lines, at, end, 0, allowance)) blocks.push(block)
      at = end - 1
    } else if (line.includes('<') && /^\s*<table[\s>]/i.test(line)) {
      const end = endOfHtmlTable(lines, at)
      const inner = readHtml(lines.slice(at, end).join('\n'), at)
      for (const block of inner.blocks) blocks.push(block)
      messages.push(...inner.messages)
      at = end - 1
    } else if (line.trim()) {
      blocks.push(
        (markdown && heading(line, at)) ||
          plainLine(markdown ? withoutEmphasis(line) : line, at, allowance),
      )
    }
  }
  return {blocks, messages}
}

/** `## 一、总体情况` */
function heading(line: string, at: number): Block | undefined {
  const found = /^(#{1,6}) +(.*?)(?: +#+)? *$/.exec(line)
  if (!found) return undefined
  const [, marks = '', text = ''] = found
  const place = {line: at + 1, column: 1}
  return {kind: 'heading', level: marks.length, text: withoutEmphasis(text), place}
}

/** The line after the one that closes the table; tables in tables are counted. */
function endOfHtmlTable(lines: string[], start: number) {
  let open = 0
  for (let at = start; at < lines.length; at++) {
    for (const [tag] of (lines[at] ?? '').matchAll(/<\/?table\b/gi)) open += tag[1] === '/' ? -1 : 1
    if (open <= 0) return at + 1
  }
  return lines.length
}
