import {no, notAtWork, type Step} from './step.ts'

/**
 * > 行政机关公开政府信息涉及其他机关的，应当与有关机关协商、确认，保证行政机关公开的政府信息准确一致。
 * > ——《条例》第十一条第一款
 *
 * Silence means nothing: the agency decides itself.
 */
export const askOtherAgency: Step<'other-agency-asked'> = {
  kind: 'other-agency-asked',
  label: '征求其他机关意见',
  closed: notAtWork,
  refuses: (_, {answerBy, on}) =>
    answerBy && answerBy <= on
      ? no('要求回复的日期应晚于发函之日', '《条例》第三十三条第三款')
      : undefined,
}
