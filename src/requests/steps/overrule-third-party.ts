import type {ConsultationStanding} from '../clock/consultations.ts'
import {no, notAtWork, type Step} from './step.ts'

const article = '《条例》第三十二条'

/**
 * > 行政机关认为不公开可能对公共利益造成重大影响的，可以决定予以公开，并将决定公开的政府信息内容和理由书面告知
 * > 第三方。 ——《条例》第三十二条
 */
export const overruleThirdParty: Step<'third-party-overruled'> = {
  kind: 'third-party-overruled',
  label: '因公共利益公开，告知第三方',
  closed: standing =>
    notAtWork(standing) ??
    (standing.consultations.some(isAgainst)
      ? undefined
      : no('没有合理不同意公开的第三方', article)),
  refuses: ({consultations}, {of}) =>
    consultations.some(each => each.asked.id === of && isAgainst(each))
      ? undefined
      : no('所说的第三方没有不同意公开，或者已经告知', article),
}

/** One that disagrees without a fair reason needs no overruling: the agency decides by the Regulations. */
export function isAgainst({opinion, overruled}: ConsultationStanding): boolean {
  return opinion?.isFair === true && opinion.opinion === 'disagrees' && !overruled
}
