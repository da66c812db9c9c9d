import type {Line} from '../lines/flow.ts'
import {fold, wordsOf} from '../lines/fold.ts'
import {remember} from '../lines/remember.ts'

/** A head over a column of table 3; `subtotal` is a column the form does not have. */
export type Head = {code: string; start: number; end: number; table: number | null; loose: boolean}

export type ApplicantHead = {code: string; sure: boolean}

/** The column a head names; `sure` when the words stand nowhere else (其他 and 总计 also name rows). */
export const applicantHead = remember((text: string): ApplicantHead | undefined => {
  if (text.length > 60) return undefined
  const words = wordsOf(fold(text))
  const head = heads.find(([, key]) => key.test(words))
  return (
    head && {code: head[0], sure: !['otherOrganization', 'total', 'subtotal'].includes(head[0])}
  )
})

/** A row of heads: 「| 自然人 | 法人或其他组织 | 总计」. */
export function isHeadLine(line: Line): boolean {
  return line.pieces.some(({text}) => text.length > 1 && applicantHead(text)?.sure)
}

const heads: readonly (readonly [string, RegExp])[] = [
  ['group', /勾稽关系|^申请人情况$|^法人(?:或|和|及)?其他组织$/],
  ['natural', /^自然人$/],
  ['business', /^商业企业$/],
  ['research', /^科研机构$/],
  ['socialWelfare', /^社会(?:公益)?(?:组织|机构|团体)$/],
  ['legalService', /^法律服务(?:机构|组织)?$/],
  ['otherOrganization', /^其他(?:组织)?$/],
  ['total', /^总计$/],
  ['subtotal', /^[小合]计$/],
]
