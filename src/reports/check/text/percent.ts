import type {Check} from '../check.ts'
import {claimCheck, percent} from './claim-check.ts'

/** 「收到1499件。其中，网络申请1303件，占86.92%」；只差末位舍入的为提示。 */
export const percentClaims: Check = {
  ...claimCheck('percent', 'warning', '叙述中的占比与数字相符', claim =>
    claim.kind === 'percent'
      ? `${claim.part} 占 ${claim.base} 应为 ${percent(claim)}，实为 ${claim.stated}%`
      : undefined,
  ),
  ok: {text: {1: '全年收到申请1499件。其中，网络申请1303件，占86.92%；信函申请196件，占13.08%。'}},
  not: [
    [
      {text: {1: '全年收到申请1499件。其中，网络申请1303件，占89.62%；信函申请196件，占13.08%。'}},
      '1303 占 1499 应为 86.92%，实为 89.62%',
    ],
  ],
}
