import {no, notAtWork, type Step} from './step.ts'

const article = '《条例》第三十五条'

/**
 * > 申请人申请公开政府信息的数量、频次明显超过合理范围，行政机关可以要求申请人说明理由。 ——《条例》第三十五条
 */
export const askReasons: Step<'reasons-asked'> = {
  kind: 'reasons-asked',
  label: '要求说明理由',
  closed: standing =>
    notAtWork(standing) ??
    (standing.facts.reasons ? no('已经要求申请人说明理由', article) : undefined),
  refuses: (_, {answerBy, on}) =>
    answerBy <= on ? no('说明理由的期限应晚于告知之日', article) : undefined,
}
