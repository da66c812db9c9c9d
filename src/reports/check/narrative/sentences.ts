import type {Report} from '../../report.ts'
import type {Found} from '../check.ts'
import {type Passage, quoted} from './passage.ts'

/** A sentence of a report as it is compared with those of others: `key` without numbers and names. */
export type AlikeSentence = {
  key: string
  text: string
  where: Required<Pick<Found, 'quote' | 'at' | 'place'>>
}

/** The sentences of the narrative that are a report's own words: long enough and no set phrases. */
export function distinctive(passages: readonly Passage[], report: Report): AlikeSentence[] {
  const seen = new Set<string>()
  return passages.flatMap(own => {
    return [...own.plain.matchAll(/[^。!?;\n]+/g)].flatMap(({0: text, index}) => {
      const key = keyOf(text, report)
      if (key.length < 15 || setPhrase.test(text) || seen.has(key)) return []
      seen.add(key)
      return [{key, text, where: quoted(own, index, index + text.length)}]
    })
  })
}

/** 「中卫市教育局 2021 年度报告」 */
export function labelOf({agency, year}: Report): string {
  return `${agency ?? '另一份报告'}${year ? ` ${year} 年度报告` : ''}`
}

function keyOf(text: string, {agency}: Report): string {
  const unnamed = agency ? text.replaceAll(agency, '') : text
  return unnamed.replaceAll(/[\d零一二三四五六七八九十百]+|[\p{P}\p{S}\s]/gu, '')
}

/** What the form or custom makes every report say. */
const setPhrase =
  /根据.{0,30}政府信息公开条例.{0,40}(?:要求|规定|编制)|统计(?:期限|时限|周期)|电子版|如有疑问|如对.{0,8}报告|请与.{1,30}联系|联系电话|邮编|年度报告由|勾稽关系|其他需要报告的事项|信息处理费|六(?:个)?部分/
