import {cellLabel} from '../../forms/cell-label.ts'
import {amount, isUnknown} from '../amount.ts'
import type {Check} from '../check.ts'

/**
 * Who cannot make 规章 has none: State Council departments, provinces, cities with districts and
 * autonomous prefectures make them, and below the State Council the governments alone.
 */
export const rulesByOrgan: Check = {
  id: 'table2/rules-by-organ',
  title: '无规章制定权的机关，规章一行为 0',
  source: '《规章制定程序条例》第十四条；《立法法》第九十一条、第九十三条',
  severity: 'warning',
  *run({report}) {
    const cells = Object.keys(report.cells).filter(code => code.startsWith('t2.rules.'))
    for (const code of cells) {
      const value = amount(report, code)
      if (isUnknown(value)) yield value
      if (!value || isUnknown(value)) continue
      const may = report.agency && mayMakeRules(report.agency)
      if (may === null) yield {why: '未读出机关名称，无从判断其有无规章制定权'}
      else if (may === 'unknown') yield {why: `从名称“${report.agency}”无法判断其有无规章制定权`}
      else if (may === 'no')
        yield {
          message: `${report.agency}无规章制定权，${cellLabel(code)}应为 0，实为 ${value}`,
          cells: [code],
        }
    }
  },
  ok: {agency: '温州市洞头区住房和城乡建设局'},
  not: [
    [
      {agency: '温州市洞头区住房和城乡建设局', cells: {'t2.rules.inForce': 2}},
      '温州市洞头区住房和城乡建设局无规章制定权，表二“规章”现行有效件数应为 0，实为 2',
    ],
    [
      {agency: '沭阳县人民政府', cells: {'t2.rules.issued': 1}},
      '沭阳县人民政府无规章制定权，表二“规章”本年制发件数应为 0，实为 1',
    ],
  ],
}

/** By name alone: 「某市人民政府」 may be a city with districts or one without, hence `unknown`. */
export function mayMakeRules(agency: string): 'yes' | 'no' | 'unknown' {
  const name = agency.replace(/办公[厅室]$/, '').replaceAll(/\s/g, '')
  if (/^(国家|中国|中华人民共和国|国务院)/.test(name)) return 'yes'
  if (/(街道办事处|街道|管委会|管理委员会)$/.test(name)) return 'no'
  if (/[县旗镇乡]$|(?<!自治)区$/.test(name)) return 'no'
  if (!name.endsWith('政府')) {
    if (placed.test(name) || /[局厅]$/.test(name)) return 'no'
    return /(部|委员会|总局|署)$/.test(name) ? 'yes' : 'unknown'
  }
  if (/([县区旗镇乡]|街道)(人民)?政府$/.test(name) && !/自治区(人民)?政府$/.test(name)) return 'no'
  if (/(省|自治区|自治州)(人民)?政府$|^(北京|天津|上海|重庆)市(人民)?政府$/.test(name)) return 'yes'
  return /(市|州|盟).+市(人民)?政府$/.test(name) ? 'no' : 'unknown'
}

/** A name that begins with where the organ is: 「宁夏回族自治区…」「中卫市…」. */
const placed = /^.{0,12}?(省|自治区|市(?!场)|自治州|州|盟|县|区|旗|镇|(?<!城)乡).{2,}/
