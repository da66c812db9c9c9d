import {closest} from './closest.ts'
import type {Column} from './columns.ts'
import type {Problem} from './problem.ts'
import type {RawRow, RawSheet} from './read-workbook.ts'

/** A row by the keys of its columns; what is blank or flawed has no text. */
export type SheetRow<Key extends string> = {
  row: number
  texts: Partial<Record<Key, string>>
  /** Columns with something in them that cannot be used, named already. */
  flawed: ReadonlySet<Key>
}

/** The rows of a sheet below its head, and all that is wrong with head and cells. */
export function readSheet<Key extends string>(
  {name, isHidden, rows}: RawSheet,
  columns: Readonly<Record<Key, Column>>,
): {rows: SheetRow<Key>[]; problems: Problem[]} {
  const problems: Problem[] = []
  const tell = (row: number | null, column: string | null, text: string) =>
    problems.push({sheet: name, row, column, text})
  if (isHidden) tell(null, null, '工作表是隐藏的，请取消隐藏并核对后再导入')
  const keys = Object.keys(columns) as Key[]
  const titles = new Map(
    keys.flatMap(key =>
      [columns[key].title, ...(columns[key].also ?? [])].map(each => [each, key]),
    ),
  )
  const head = headOf(rows, titles)
  if (!head) {
    const wanted = keys.filter(key => columns[key].isNeeded).map(key => columns[key].title)
    tell(null, null, `没有找到表头；第一行应有${wanted.join('、')}等列`)
    return {rows: [], problems}
  }
  const places = placesOf(head, titles, tell)
  for (const key of keys)
    if (columns[key].isNeeded && !places.has(key))
      tell(head.number, columns[key].title, '缺少这一列，请按模板补上')
  const read = rows
    .filter(row => row.number > head.number && !isExample(row))
    .map(row => readRow(row, places, columns, tell))
  return {rows: read, problems}
}

type Tell = (row: number | null, column: string | null, text: string) => void

/** Above the head there may be a title; it is the first row with two heads in it, or with most. */
function headOf(rows: readonly RawRow[], titles: ReadonlyMap<string, unknown>) {
  const counted = rows.slice(0, 10).map(row => ({
    row,
    count: [...row.cells.values()].filter(({text}) => titles.has(plainHead(text))).length,
  }))
  return counted.toSorted((a, b) => b.count - a.count).find(({count}) => count > 0)?.row
}

/** 「*姓 名（必填）」 */
function plainHead(text: string): string {
  return text.replaceAll(/[\s*＊]|[（(][^）)]*[）)]/g, '')
}

function placesOf<Key>(
  head: RawRow,
  titles: ReadonlyMap<string, Key>,
  tell: Tell,
): Map<Key, number> {
  const places = new Map<Key, number>()
  const texts = [...head.cells].map(([at, {text}]) => ({at, text: plainHead(text)}))
  const open = [...titles.keys()].filter(title => !texts.some(({text}) => text === title))
  for (const {at, text} of texts) {
    const key = titles.get(text)
    if (key !== undefined && places.has(key)) tell(head.number, text, '有两列同名，请只留一列')
    else if (key !== undefined) places.set(key, at)
    else if (text) {
      const meant = closest(text, open)
      const advice = meant ? `是否应为“${meant}”？` : '请删去这一列，或改为模板中的列名'
      tell(head.number, text, `没有这个列名，${advice}`)
    }
  }
  return places
}

/** The template's example row begins so. */
function isExample({cells}: RawRow): boolean {
  return [...cells.values()][0]?.text.startsWith('例：') ?? false
}

function readRow<Key extends string>(
  {number, isHidden, cells}: RawRow,
  places: ReadonlyMap<Key, number>,
  columns: Readonly<Record<Key, Column>>,
  tell: Tell,
): SheetRow<Key> {
  const texts: Partial<Record<Key, string>> = {}
  const flawed = new Set<Key>()
  if (isHidden) tell(number, null, '这一行是隐藏的；要导入的请取消隐藏，不要的请删除')
  for (const [key, at] of places) {
    const {title, isNeeded, most, hasLines} = columns[key]
    const {text: lines = '', flaw} = cells.get(at) ?? {}
    const text = hasLines ? lines : lines.replaceAll('\n', ' ')
    const wrong =
      flaw ??
      (text.length > most
        ? `有${text.length}字，不得多于${most}字`
        : text === '' && isNeeded
          ? '没有填写'
          : undefined)
    if (wrong !== undefined) {
      flawed.add(key)
      tell(number, title, wrong)
    } else if (text !== '') texts[key] = text
  }
  return {row: number, texts, flawed}
}
