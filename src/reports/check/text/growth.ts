import type {Check} from '../check.ts'
import {claimCheck, percent} from './claim-check.ts'

/** 「7557件，较2019年4050件增加3507件，同比增幅86.59%」；只差末位舍入的为提示。 */
export const growthClaims: Check = {
  ...claimCheck('growth', 'warning', '叙述中的增长率与两年数字相符', claim =>
    claim.kind === 'growth'
      ? `由 ${claim.old} 到 ${claim.new} 应为 ${percent(claim)}，实为 ${claim.stated}%`
      : undefined,
  ),
  ok: {text: {1: '全年共受理行政审批事项7557件，较2019年4050件增加3507件，同比增幅86.59%。'}},
  not: [
    [
      {text: {1: '全年共受理行政审批事项7557件，较2019年4050件增加3507件，同比增幅96.60%。'}},
      '由 4050 到 7557 应为 86.59%，实为 96.6%',
    ],
  ],
}
