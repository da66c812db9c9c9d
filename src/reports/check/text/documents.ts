import type {Report} from '../../report.ts'
import type {Check} from '../check.ts'
import {agree, type Meant} from '../narrative/agree.ts'
import {statements, type Wording, wordings} from '../narrative/statements.ts'
import {counted, none, number, stop} from '../narrative/words.ts'

const document = '(?<!党内|党委)(?:新增的?|新的)?(?:行政)?规范性文件'
const piece = '(?:件|份|个|部|项)'
const make =
  '(?:新?(?:制发|印发|出台|制定|制订|制作)(?:并?(?:印发|出台|发布|公开|公布|制发))?|新(?:发布|公布))(?:了|的|实施)?'

const shared = {
  about: /规范性文件/,
  unlessBefore: /废止和|失效|宣布|修改|修订|清理|党|审查|备案|评估|解读|名义|代/,
}

const topics: {name: string; told: Wording[]; meant: (report: Report) => Meant}[] = [
  {
    name: '表二规范性文件制发件数',
    told: wordings(
      [
        `${make}${document}${counted}${number}${piece}`,
        `${make}(?:《[^》\\n]{2,60}》[、和及等]{0,2}){0,4}${number}${piece}${document}`,
        `${document}(?:方面|情况)?[:,]?(?:本年度?|全年|今年)?制发(?:件数|数量)?${counted}${number}${piece}`,
        `${none}${make}(?:过|任何)?(?:规章[、和及或]?)?${document}${stop}`,
      ],
      shared,
    ),
    meant: report =>
      report.layout === '2019'
        ? documentCells('produced', 'newlyDisclosed', 'totalDisclosed')
        : documentCells('issued'),
  },
  {
    name: '表二规范性文件废止件数',
    told: wordings(
      [
        `(?<!和)废止了?${document}${counted}${number}${piece}`,
        `(?<!和)废止了?${number}${piece}${document}`,
        `(?<!和)废止了?${counted}${number}${piece}`,
      ],
      {
        about: /废止/,
        lead: /^期满/,
        unless: /失效|宣布|修改|清理|保留|党|名义/,
        context: /规范性文件/,
      },
    ),
    meant: () => documentCells('repealed'),
  },
  {
    name: '表二规范性文件现行有效件数',
    told: wordings(
      [
        `(?:现行有效|继续有效)的?${document}${counted}${number}${piece}`,
        `${document}(?:现行有效|继续有效)的?${counted}${number}${piece}`,
        `(?:现行有效|有效存续)(?:的|文件){0,2}${counted}${number}${piece}`,
      ],
      {about: /有效/, lead: /^(?:目前|现有|共有|其中|累计公开)/, context: /规范性文件/},
    ),
    meant: () => documentCells('inForce'),
  },
]

/** 「制发规范性文件3件」「未印发规章、规范性文件」「现行有效规范性文件8件」与表二。 */
export const documentNumbers: Check = {
  id: 'text/documents',
  title: '叙述的规范性文件件数与表二一致',
  source: '国办公开办函〔2021〕30号 附件第一部分、表二第二十条第（一）项',
  severity: 'warning',
  *run(facts) {
    const {report} = facts
    for (const {name, told, meant} of report.layout === '2019' ? topics.slice(0, 1) : topics)
      yield* agree(report, statements(facts, told), name, ({amount}) =>
        amount === 0 ? meant(report).slice(0, 1) : meant(report),
      )
  },
  ok: {
    cells: {'t2.normativeDocuments': [3, 0, 8]},
    text: {1: '全年制发行政规范性文件3件，现行有效规范性文件8件。'},
  },
  not: [
    [
      {
        cells: {'t2.normativeDocuments': [3, 1, 8]},
        text: {1: '我局制定印发规范性文件4件，废止规范性文件1件。'},
      },
      '叙述中“我局制定印发规范性文件4件”应与表二规范性文件制发件数一致：应为 3，实为 4',
    ],
    [
      {
        layout: '2019',
        cells: {'t2.normativeDocuments': [2, 0, 90]},
        text: {1: '本年度未印发规章、规范性文件。'},
      },
      '叙述中“本年度未印发规章、规范性文件”应与表二规范性文件制发件数一致：应为 2，实为 0',
    ],
  ],
}

function documentCells(...columns: string[]): Meant {
  return columns.map(column => [`t2.normativeDocuments.${column}`])
}
