import {no, orderOfCase, type Step} from './step.ts'

/**
 * > 公民、法人或者其他组织申请获取政府信息的，应当向行政机关的政府信息公开工作机构提出，并采用包括信件、数据电文在内的
 * > 书面形式 ——《条例》第二十九条第一款
 */
export const arrive: Step<'arrived'> = {
  kind: 'arrived',
  label: '录入申请',
  closed: ({facts}) => (facts.arrived ? no('申请已经录入', orderOfCase) : undefined),
}
