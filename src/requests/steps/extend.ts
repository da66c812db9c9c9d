import {inForce} from '../../law/dated.ts'
import {extensionAtMost} from '../../law/deadline.ts'
import {dayInWords} from '../clock/words.ts'
import {no, notAtWork, type Step} from './step.ts'

const article = '《条例》第三十三条第二款'

/**
 * > 需要延长答复期限的，应当经政府信息公开工作机构负责人同意并告知申请人，延长的期限最长不得超过20个工作日。
 * > ——《条例》第三十三条第二款
 *
 * Once, before the last day is over: the applicant is told while the period still runs.
 */
export const extend: Step<'extended'> = {
  kind: 'extended',
  label: '延长答复期限',
  closed(standing, {today}) {
    const {facts, due} = standing
    const refused = notAtWork(standing)
    if (refused) return refused
    if (facts.extension) return no('答复期限只能延长一次，已经延长过', article)
    if (due?.period.until) return no('已经定有答复的日期，不能再延长', due.period.until.article)
    return due && today > due.day
      ? no(`答复期限已于${dayInWords(due.day)}届满，不能再延长，请尽快答复`, article)
      : undefined
  },
  refuses({receivedOn}, {workingDays, consent, on}) {
    const most = receivedOn ? inForce(extensionAtMost, receivedOn) : undefined
    if (most && workingDays > most.value)
      return no(`延长的期限最长不得超过${most.value}个工作日`, most.article)
    if (receivedOn && consent.on < receivedOn)
      return no('同意延长的日期不能早于收到申请之日', article)
    return consent.on > on
      ? no('应先经政府信息公开工作机构负责人同意，再告知申请人', article)
      : undefined
  },
}
