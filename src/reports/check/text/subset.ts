import type {Check} from '../check.ts'
import {total} from '../total.ts'
import {claimCheck, partsExceed} from './claim-check.ts'

/** 「收到66件，其中50件……」：列出的部分不大于总数。 */
export const subsetClaims: Check = {
  ...claimCheck('subset', 'error', '叙述中“其中”的部分不大于总数', claim => {
    if (claim.kind !== 'subset' && claim.kind !== 'sum') return
    if (!partsExceed(claim)) return
    return `其中各项之和应为 ${claim.total} 或更少，实为 ${total(claim.parts)}`
  }),
  ok: {text: {1: '全年牵头办理建议提案6件，其中在局门户网站公开4件。'}},
  not: [
    [
      {text: {1: '全年发布政务动态信息447条，其中通知公告542条。'}},
      '其中各项之和应为 447 或更少，实为 542',
    ],
  ],
}
