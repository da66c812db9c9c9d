import type {Report} from './report.ts'

/** Why the statutory tables of a report were not read; nothing where its form was recognised. */
export function whyNoTables({layout, year}: Pick<Report, 'layout' | 'year'>): string | undefined {
  if (layout !== null) return undefined
  if (year !== null && year < 2019)
    return '没有认出法定的表格（2019年以前的年报没有统一格式），只读了文字，没有读表。'
  return '没有认出法定的表格，只读了文字，没有读表。表格如果是图片，或者在另一个文件里，请换用有表格的原件。'
}
