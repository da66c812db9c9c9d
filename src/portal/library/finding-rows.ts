import type {Finding} from '../../reports/check/check.ts'
import {checks} from '../../reports/check/checks.ts'
import {faultsOf} from '../../reports/store/faults.ts'
import {severityWords} from '../report/severity-words.ts'

/** What was found in a report, for lists that are handed on: 「请各单位逐条核实」. */
export type Found = {
  agency: string | null
  year: number | null
  fileName: string
  address: string
  findings: readonly Finding[]
}

export const findingHeads = ['机关', '年度', '文件名', '结果', '校核项目', '问题', '依据', '地址']

/** A line each; a report in which nothing was found has none. */
export function findingRows({agency, year, fileName, address, findings}: Found): string[][] {
  return faultsOf(findings).map(({check: id, severity, message, source}) => {
    const check = checks.find(one => one.id === id)
    return [
      agency ?? '',
      String(year ?? ''),
      fileName,
      severityWords[severity].word,
      check?.title ?? id,
      message,
      source ?? check?.source ?? '',
      address,
    ]
  })
}
