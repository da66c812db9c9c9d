import type {CellValue, Workbook} from 'exceljs'
import {readImport} from '../../../../src/agencies/import/import-file.ts'
import {problemLine} from '../../../../src/agencies/import/problem.ts'
import {day} from '../../../../src/law/day.ts'
import {planRegister} from '../../../../src/requests/register/import/plan-register.ts'
import {workbook} from '../../../agencies/import/workbook.ts'
import {groundOn} from './reread.ts'

/** A row as offices keep it: by the heads of its columns. */
export type Line = Record<string, CellValue>

/** A request of 2026-03-02 that is open. */
export const open: Line = {
  登记号: '依申请〔2026〕1号',
  申请人类型: '公民',
  申请人: '张三',
  证件号码: '11010519491231002X',
  收到方式: '当面',
  收到日期: '2026-03-02',
  申请内容: '某县人民路拓宽工程的征收补偿方案',
}

/** The same, answered in time. */
export const answered: Line = {
  ...open,
  登记号: '依申请〔2026〕2号',
  答复类型: '予以公开',
  答复日期: '2026-03-20',
  答复文号: '公复〔2026〕2号',
  送达日期: '2026-03-23',
}

/** A file with these rows below one head that has all their columns, the first in row 2. */
export function fileOf(
  lines: readonly Line[],
  {sheet = '台账', change}: {sheet?: string; change?: (book: Workbook) => void} = {},
): Promise<Buffer> {
  const heads = [...new Set(lines.flatMap(line => Object.keys(line)))]
  const rows = lines.map(line => heads.map(head => line[head] ?? null))
  return workbook({[sheet]: [heads, ...rows]}, change)
}

/** What an import on 2026-11-20 says of a file. */
export async function judged(bytes: Buffer) {
  const {sheets, problems} = await readImport(bytes)
  const today = day('2026-11-20')
  const known = {...groundOn(today), numbers: new Set(['依申请〔2026〕99号'])}
  const plan = planRegister(sheets, known)
  return {
    ...plan,
    problems: [...problems, ...plan.problems].map(problemLine),
    doubts: plan.doubts.map(problemLine),
  }
}
