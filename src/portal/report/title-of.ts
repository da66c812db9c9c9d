import type {Report} from '../../reports/report.ts'

/** What the report is called; one without a title by its organ and year, else by its file. */
export function titleOf({title, agency, year}: Report, fileName: string): string {
  if (title) return title.replaceAll(/\s*\n\s*/g, '')
  if (agency && year) return `${agency}${year}年政府信息公开工作年度报告`
  return fileName
}
