import type {NamedEntry} from './name-entries.ts'

/** The columns of the trail as a sheet, with their widths in characters. */
export const sheetHead: readonly [title: string, width: number][] = [
  ['机关', 24],
  ['序号', 8],
  ['时间', 26],
  ['人员', 14],
  ['来源地址', 18],
  ['操作', 20],
  ['对象', 30],
  ['对象代码', 30],
  ['变更前', 40],
  ['变更后', 40],
  ['校验值', 66],
]

type SheetEntry = NamedEntry & {objectName: string | null}

/** An entry as a row of that sheet. */
export function sheetRow(entry: SheetEntry): string[] {
  return [
    entry.agencyName ?? entry.agency,
    String(entry.number),
    entry.at,
    entry.actorName ?? entry.actor,
    entry.address ?? '',
    entry.action,
    entry.objectName ?? entry.object,
    entry.object,
    entry.before === null ? '' : JSON.stringify(entry.before),
    entry.after === null ? '' : JSON.stringify(entry.after),
    entry.hash,
  ]
}
