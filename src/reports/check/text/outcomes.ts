import type {Report} from '../../report.ts'
import type {Check} from '../check.ts'
import {agree, type Meant} from '../narrative/agree.ts'
import {type Statement, statements, wordings} from '../narrative/statements.ts'
import {number, piece, requestContext} from '../narrative/words.ts'
import {outcomeRows} from '../table3/relations.ts'

/** What the text calls an outcome, and the rows of table 3 that begin with this code. */
const outcomes = [
  {words: '(?<![部不分])(?:予以|同意)公开', name: '予以公开', rows: ['granted']},
  {words: '(?:部分予以公开|部分公开)', name: '部分公开', rows: ['partial']},
  {
    words: '(?:予以|同意)公开(?:和|及|或|、|与)(?:予以|同意)?部分公开',
    name: '予以公开与部分公开之和',
    rows: ['granted', 'partial'],
  },
  {words: '不予公开', name: '不予公开各项之和', rows: ['refused.']},
  {words: '无法提供', name: '无法提供各项之和', rows: ['unavailable.']},
  {words: '不予处理', name: '不予处理各项之和', rows: ['notProcessed.']},
  {words: '(?:其他|其它)处理', name: '其他处理', rows: ['other']},
  {words: '过程性信息', name: '属于四类过程性信息', rows: ['refused.deliberative']},
  {words: '内部事务信息', name: '属于三类内部事务信息', rows: ['refused.internalAffairs']},
  {words: '行政执法案卷(?:信息)?', name: '属于行政执法案卷', rows: ['refused.enforcementFile']},
  {
    words: '不掌握(?:(?:相关|该)?(?:政府)?信息)?',
    name: '本机关不掌握',
    rows: ['unavailable.notHeld'],
  },
]

const gave =
  '(?:的|类|情形|情况|答复|决定|公开申请|申请|办理|处理|信息|政府信息|不予公开|范围|数量|件数|共|计|有|为|是|:){0,5}'

const topics = outcomes.map(({words, ...outcome}) => ({
  ...outcome,
  told: wordings(
    [
      `${words}”?${gave}${number}${piece}`,
      `${number}${piece}(?:申请)?(?:为|是|系|属于?|作出|依法){0,3}${words}(?:的?答复|的|决定)?(?=[,;。)、]|$)`,
    ],
    {
      about: new RegExp(words),
      lead: /^(?:其中|经审查|(?:政府)?信息公开申请中?|答复中|所有答复件中|按办理结果分|作出|做出|决定|依法|同意|属于?|[三四]类|本(?:机关|单位|[局办委])|我[局办委]|因[^,;。]{2,16}$|有|包括|:|“){0,4}/,
      context: requestContext,
      inParagraph: true,
      unless: /公文|发文|文件|属性|主动公开[^,;。]{0,6}\d/,
      unlessBefore: /复议|诉讼/,
    },
  ),
}))

/** 「予以公开966件」「1件予以公开」与表三（一）至（六）各项总计。 */
export const outcomeNumbers: Check = {
  id: 'text/outcomes',
  title: '叙述的各类办理结果数与表三一致',
  source: '国办公开办函〔2021〕30号 附件第一部分、表三“三、本年度办理结果”',
  severity: 'warning',
  *run(facts) {
    for (const {name, rows, told} of topics)
      yield* agree(facts.report, statements(facts, told), `表三${name}`, statement =>
        meant(facts.report, rows, statement),
      )
  },
  ok: {
    cells: {'t3.granted.total': 966, 't3.partial.total': 67, 't3.refused.security.total': 81},
    text: {1: '全年答复政府信息公开申请1114件，其中予以公开966件，部分公开67件；81件不予公开。'},
  },
  not: [
    [
      {
        cells: {'t3.granted.total': 1, 't3.unavailable.notHeld.total': 2},
        text: {1: '依申请公开政府信息5件，其中2件予以公开，2件无法提供，2件结转下年度继续办理。'},
      },
      '叙述中“其中2件予以公开”应与表三予以公开一致：应为 1，实为 2',
    ],
  ],
}

/** 予以公开 may include 部分公开 where the sentence does not give that number apart. */
function meant(report: Report, rows: string[], {before, after}: Statement): Meant {
  const codes = (beginnings: string[]) =>
    outcomeRows(report)
      .filter(row => beginnings.some(beginning => row.startsWith(beginning)))
      .map(row => `t3.${row}.total`)
  const own = codes(rows)
  if (rows[0] !== 'granted' || /部分/.test(before + after)) return [own]
  return [own, codes(['granted', 'partial'])]
}
