import {feeOf} from '../fee.ts'
import {type Letter, letterPaper, receiptSentence, regulations, you} from './letter.ts'

const measures = '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）'

/** 收费通知书: ground, method, computation, amount, term, what follows. */
export const feeNotice: Letter<'fee-noticed'> = {
  id: 'fee-notice',
  of: 'fee-noticed',
  title: '政府信息公开信息处理费收费通知书',
  paper(event, context) {
    const {charge, amount, grounds} = event
    const unit = charge.method === 'by-pages' ? '页' : '件'
    const bands = feeOf(charge).bands.map(
      ({from, to, price, amount}) =>
        `第${from === to ? from : `${from}至${to}`}${unit}，每${unit}${price}元，计${amount}元`,
    )
    const what =
      charge.method === 'by-pages'
        ? `按量计收，本件申请共${charge.pages}页`
        : `按件计收，本自然月内此前已有${charge.before}件，本件计为${charge.units}件`
    return letterPaper(
      feeNotice.title,
      context.names.applicant,
      [
        receiptSentence(context.before),
        `${you(context.before)}申请公开政府信息的数量、频次明显超过合理范围：${grounds}。根据${regulations}第四十二条和${measures}的规定，收取信息处理费${amount}元。`,
        `计算方法：${what}。${bands.join('；')}；合计${amount}元。`,
        '请自收到本通知次日起20个工作日内缴纳。逾期未缴纳的，视为放弃申请，本机关不再处理该政府信息公开申请。答复期限自缴清费用次日起重新计算。',
      ],
      event.on,
      context,
    )
  },
}
