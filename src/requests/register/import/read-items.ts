import type {EventOf} from '../../events/event.ts'

export type Items = EventOf<'arrived'>['items']

/**
 * The things asked for in a cell: a list numbered from 1 is one each (`1. …`, `2、…`, `（3）…`, `四、…`),
 * anything else is one, whatever lines it has.
 */
export function itemsIn(lines: readonly string[]): Items {
  const items: string[] = []
  for (const line of lines) {
    const number = numberOf(line)
    if (number === items.length + 1) items.push(line.replace(head, '').trim())
    else if (items.length > 0) items.push(`${items.pop()}\n${line}`)
    else return asItems([lines.join('\n')])
  }
  return asItems(items.length > 1 ? items : [lines.join('\n')])
}

/** A cell in which the same items stand. */
export function itemLines(contents: readonly string[]): string {
  return contents.length > 1
    ? contents.map((content, at) => `${at + 1}. ${content}`).join('\n')
    : (contents[0] ?? '')
}

/** A line of 「各项答复」 without its number. */
export function withoutNumber(line: string): string {
  return line.replace(head, '').trim()
}

const head =
  /^\s*(?:[（(]\s*([0-9一二三四五六七八九十]{1,3})\s*[)）]|([0-9一二三四五六七八九十]{1,3})\s*[.．、：:])\s*/

function numberOf(line: string): number | undefined {
  const found = head.exec(line)
  const figures = found?.[1] ?? found?.[2]
  if (figures === undefined) return undefined
  return /^\d+$/.test(figures) ? Number(figures) : chinese.indexOf(figures) + 1
}

const ones = [...'一二三四五六七八九']
const chinese = [
  ...ones,
  '十',
  ...ones.map(one => `十${one}`),
  '二十',
  ...ones.map(one => `二十${one}`),
]

function asItems(contents: readonly string[]): Items {
  return contents
    .filter(content => content.trim() !== '')
    .map(content => ({id: crypto.randomUUID(), content: content.trim()}))
}
