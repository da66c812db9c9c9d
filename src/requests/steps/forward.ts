import {no, notAtWork, orderOfCase, type Step} from './step.ts'

/**
 * > 所申请公开信息不属于本行政机关负责公开的，告知申请人并说明理由；能够确定负责公开该政府信息的行政机关的，告知
 * > 申请人该行政机关的名称、联系方式 ——《条例》第三十六条第（五）项
 *
 * A request sent to the wrong desk is passed on before anything was done in it; the applicant is told
 * where it went. Once a letter has left, only a reply can end it. Counted under 其他处理.
 */
export const forward: Step<'forwarded'> = {
  kind: 'forwarded',
  label: '转其他机关',
  closed(standing) {
    const {correction, extension, fee, reasons, consultations, replies} = standing.facts
    const isBegun = correction ?? extension ?? fee ?? reasons ?? consultations[0] ?? replies[0]
    return notAtWork(standing) ?? (isBegun && no('已经开始办理，不能再转，请作出答复', orderOfCase))
  },
}
