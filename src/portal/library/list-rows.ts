import {dayOf} from '../../law/day-of.ts'
import type {Filed} from '../../reports/store/library.ts'

/** The library as a list for other programs; its addresses begin with `home`. */
export function listRows(reports: readonly Filed[], home: string): string[][] {
  return [
    ['机关', '年度', '有误', '待核实', '提示', '文件名', 'SHA-256', '入库日期', '地址'],
    ...reports.map(({id, agency, year, errors, warnings, notes, fileName, sha256, savedAt}) => [
      agency ?? '',
      String(year ?? ''),
      String(errors),
      String(warnings),
      String(notes),
      fileName,
      sha256,
      dayOf(savedAt),
      `${home}/reports/${id}`,
    ]),
  ]
}
