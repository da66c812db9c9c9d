import type {Report} from '../../report.ts'
import type {Check} from '../check.ts'
import {agree, type Meant} from '../narrative/agree.ts'
import {answered, concluded} from '../narrative/request-wordings.ts'
import {type Statement, statements} from '../narrative/statements.ts'
import {requestContext} from '../narrative/words.ts'
import {outcomeRows} from '../table3/relations.ts'

/** 「已办结10件」「答复申请98件」与表三办理结果总计；也可能指收到的全部，或不含不予处理、其他处理。 */
export const requestsConcluded: Check = {
  id: 'text/requests-concluded',
  title: '叙述的办结、答复数与表三一致',
  source: '国办公开办函〔2021〕30号 附件第一部分、表三',
  severity: 'warning',
  run: facts =>
    agree(
      facts.report,
      [
        ...statements(facts, concluded).filter(isWhole),
        ...statements(facts, answered).filter(said => isWhole(said) && leavesRest(said)),
      ],
      '表三办理结果总计',
      () => meant(facts.report),
    ),
  ok: {
    cells: {'t3.received.total': 11, 't3.concluded.total': 10, 't3.carriedOut.total': 1},
    text: {1: '全年收到政府信息公开申请11件，按要求办结10件，转到2022年继续办理1件。'},
  },
  not: [
    [
      {
        cells: {'t3.received.total': 11, 't3.concluded.total': 11},
        text: {1: '全年收到政府信息公开申请11件，已办结12件。'},
      },
      '叙述中“已办结12件”应与表三办理结果总计一致：应为 11，实为 12',
    ],
  ],
}

/** 「答复8件，转办3件」 gives parts; only a sentence that counts nothing else afterwards is whole. */
function isWhole({after, match}: Statement): boolean {
  if (/^[,;:]?其中/.test(after) || requestContext.test(match[0])) return true
  return !/\d+[件宗份]/.test(after.replaceAll(besideConcluded, ''))
}

/** 「其中10件已答复,2件结转下年」: what is not answered goes over, so that it was answered in all. */
function leavesRest({after}: Statement): boolean {
  return carried.test(after)
}

const carried = /结转|转到|转至|转下|顺延|延续|延[至到]|待[下次明]/
const besideConcluded = new RegExp(
  `[^,;、]*(?:${carried.source}|正在办理|未办结|复议|诉讼)[^,;]*`,
  'g',
)

function meant(report: Report): Meant {
  const others = outcomeRows(report).filter(row => row.startsWith('other'))
  const refusedToProcess = outcomeRows(report).filter(row => row.startsWith('notProcessed'))
  const without = (rows: string[]) => ['t3.concluded.total', ...rows.map(row => `-t3.${row}.total`)]
  return [
    ['t3.concluded.total'],
    ['t3.received.total'],
    ['t3.received.total', 't3.carriedIn.total'],
    ['t3.received.total', '-t3.carriedOut.total'],
    without(others),
    without([...others, ...refusedToProcess]),
  ]
}
