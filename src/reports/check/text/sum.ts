import type {Check} from '../check.ts'
import {total} from '../total.ts'
import {claimCheck, partsExceed} from './claim-check.ts'

/** 「共98条，其中78条、4条、16条」：分项列全的，之和等于合计。 */
export const sumClaims: Check = {
  ...claimCheck('sum', 'error', '叙述中各分项之和等于合计', claim => {
    if (claim.kind !== 'sum' || partsExceed(claim)) return
    return `各分项之和应为 ${claim.total}，实为 ${total(claim.parts)}`
  }),
  ok: {text: {1: '全年行政发文98份，其中：主动公开78份，依申请公开4份，不公开16份。'}},
  not: [
    [
      {text: {1: '全年行政发文98份，其中：主动公开78份，依申请公开5份，不公开16份。'}},
      '各分项之和应为 98，实为 99',
    ],
  ],
}
