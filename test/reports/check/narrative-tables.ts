import type {Sample} from '../../../src/reports/check/sample.ts'

/**
 * Sentences of annual reports beside the tables they stand with. `agrees` must raise nothing: they fit
 * the tables, or speak of something else; `clashes` must be found by the check named first.
 */
export type NarrativeCases = {
  about: string
  tables: Sample
  agrees: string[]
  clashes: [check: string, text: string][]
}

/** 新收 12（自然人 9、企业 2、法律服务机构 1），上年结转 1，办结 11，结转 2；复议 2、诉讼 1。 */
export const bureau: Sample = {
  agency: '中卫市自然资源局',
  year: 2022,
  cells: {
    't2.normativeDocuments': [3, 1, 8],
    't2.licensing': [353],
    't2.penalties': [22],
    't2.coercion': [4],
    't2.fees': ['12.5'],
    't3.received': [9, 2, 0, 0, 1, 0, 12],
    't3.carriedIn': [1, 0, 0, 0, 0, 0, 1],
    't3.granted': [4, 1, 0, 0, 0, 0, 5],
    't3.partial': [1, 0, 0, 0, 0, 0, 1],
    't3.refused.deliberative': [1, 0, 0, 0, 0, 0, 1],
    't3.unavailable.notHeld': [2, 0, 0, 0, 1, 0, 3],
    't3.other.notCorrected': [1, 0, 0, 0, 0, 0, 1],
    't3.concluded': [9, 1, 0, 0, 1, 0, 11],
    't3.carriedOut': [1, 1, 0, 0, 0, 0, 2],
    't4.reconsideration': [1, 1, 0, 0, 2],
    't4.litigationDirect': [1, 0, 0, 0, 1],
  },
}

/** 全区新收 95，区政府办自己受理 17。 */
export const district: Sample = {
  agency: '淮安市洪泽区人民政府',
  year: 2024,
  cells: {
    't2.normativeDocuments': [3, 0, 8],
    't3.received': [95, 0, 0, 0, 0, 0, 95],
    't3.granted': [95, 0, 0, 0, 0, 0, 95],
    't3.concluded': [95, 0, 0, 0, 0, 0, 95],
    't4.reconsideration': [1, 1, 0, 0, 2],
    't4.litigationAfter': [2, 0, 1, 0, 3],
  },
}

/** 什么都没有发生的镇。 */
export const town: Sample = {agency: '重庆市荣昌区河包镇人民政府', year: 2020, layout: '2019'}

/** 2019 年格式的局：许可 36−7 项、决定 58，其他服务 36 件。 */
export const older: Sample = {
  agency: '平罗县住房和城乡建设局',
  year: 2020,
  layout: '2019',
  cells: {
    't2.normativeDocuments': [2, 0, 90],
    't2.licensing': [36, -7, 7521],
    't2.otherServices': [0, 14, 36],
    't2.penalties': [244, 105, 45],
    't3.received': [2, 0, 0, 0, 0, 0, 2],
    't3.granted': [2, 0, 0, 0, 0, 0, 2],
    't3.concluded': [2, 0, 0, 0, 0, 0, 2],
  },
}
