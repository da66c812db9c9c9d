import {notAtWork, type Step} from './step.ts'

/**
 * > 依申请公开的政府信息公开会损害第三方合法权益的，行政机关应当书面征求第三方的意见。 ——《条例》第三十二条
 *
 * Several may be asked at once; a day on which two are waited for is left out once.
 */
export const askThirdParty: Step<'third-party-asked'> = {
  kind: 'third-party-asked',
  label: '征求第三方意见',
  closed: notAtWork,
}
