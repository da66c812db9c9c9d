import type {Report} from '../../report.ts'
import type {Check} from '../check.ts'
import {passage} from '../narrative/passage.ts'
import {type AlikeSentence, distinctive, labelOf} from '../narrative/sentences.ts'

/** From this share of its own words on, a report is as good as copied. */
const tooMuch = 0.5

/** Fewer sentences than these say nothing about copying. */
const fewest = 5

/**
 * 内容雷同：与另一份报告（或本机关上一年度报告）逐句相同的占一半以上。法定的开头、联系方式等套话
 * 不计，数字不计（换了数字的同一句仍算相同）。
 */
export const tooAlike: Check = {
  id: 'text/too-alike',
  title: '叙述不与其他报告雷同',
  source: '国办公开办函〔2021〕30号（内容雷同、敷衍应付的追究责任）',
  severity: 'warning',
  *run({passages, report, previous, others}) {
    if (!previous && !others) {
      yield {why: '没有可对照的其他报告'}
      return
    }
    const against = [...(previous ? [previous] : []), ...(others ?? [])]
    const own = distinctive(passages, report)
    if (own.length < fewest) return
    for (const other of against) {
      const {repeated, share} = overlap(own, other)
      const example = repeated[0]
      if (share >= tooMuch && example)
        yield {
          message: `与${labelOf(other)}逐句相同的应为少数，实为 ${Math.round(share * 100)}%（${repeated.length} 句，如“${example.text.slice(0, 40)}”）`,
          cells: [],
          ...example.where,
        }
    }
  },
  ok: {text: {1: prose('甲')}, others: [{agency: '中卫市教育局', text: {1: prose('乙')}}]},
  not: [
    [
      {text: {1: prose('甲')}, others: [{agency: '中卫市教育局', text: {1: prose('甲')}}]},
      '与中卫市教育局 2021 年度报告逐句相同的应为少数，实为 100%（5 句，如“一是甲建立主动公开目录并按月核对更新情况”）',
    ],
  ],
}

function overlap(own: AlikeSentence[], other: Report) {
  const theirs = new Set(distinctive(other.sections.map(passage), other).map(({key}) => key))
  const repeated = own.filter(({key}) => theirs.has(key))
  const length = (sentences: AlikeSentence[]) =>
    sentences.reduce((sum, {key}) => sum + key.length, 0)
  return {repeated, share: length(repeated) / length(own)}
}

function prose(who: string): string {
  return [
    `一是${who}建立主动公开目录并按月核对更新情况`,
    `二是${who}开设民生专栏并组织面向群众的政策解读`,
    `三是${who}修订依申请公开的登记审核答复归档流程`,
    `四是${who}对全部栏目逐一排查并整改更新不及时的问题`,
    `五是${who}组织两次业务培训并把公开工作纳入年度考核`,
  ].join('。')
}
