import type {Check} from '../check.ts'
import {total} from '../total.ts'
import {claimCheck} from './claim-check.ts'

/** 「较2019年4050件增加3507件」「收到11件，办结10件，结转1件」：两边相等。 */
export const differenceClaims: Check = {
  ...claimCheck('difference', 'error', '叙述中增加、减少、结转的数字相符', claim =>
    claim.kind === 'difference'
      ? `${claim.left.join(' + ')} 应等于 ${claim.right.join(' + ')}：应为 ${total(claim.left)}，实为 ${total(claim.right)}`
      : undefined,
  ),
  ok: {text: {1: '全年共受理行政审批事项7557件，较2019年4050件增加3507件。'}},
  not: [
    [
      {text: {1: '全年共受理行政审批事项7557件，较2019年4050件增加3570件。'}},
      '7557 应等于 4050 + 3570：应为 7557，实为 7620',
    ],
  ],
}
