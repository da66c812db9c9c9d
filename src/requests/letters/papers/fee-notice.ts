import {type Charge, feeOf} from '../../fee.ts'
import {type Letter, letterTemplate, part, received, regulations, toApplicant} from '../letter.ts'

const title = '政府信息公开信息处理费收费通知书'
const measures = '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）'
const article = '《条例》第四十二条、国办函〔2020〕109号'

/** 收费通知书: ground, method, computation, amount, term, what follows. */
export const feeNotice: Letter<'fee-noticed'> = {
  id: 'fee-notice',
  of: 'fee-noticed',
  title,
  template: letterTemplate(title, '申请人', [
    received,
    `{{称呼}}申请公开政府信息的数量、频次明显超过合理范围：{{超出情形}}。根据${regulations}第四十二条和${measures}的规定，收取信息处理费{{收费金额}}元。`,
    '计算方法：{{计算方法}}；合计{{收费金额}}元。',
    '请自收到本通知次日起20个工作日内缴纳。逾期未缴纳的，视为放弃申请，本机关不再处理该政府信息公开申请。答复期限自缴清费用次日起重新计算。',
  ]),
  ...toApplicant(
    ['超出情形', '收费金额', '计算方法'],
    [
      part('超出情形', article, '数量、频次超过合理范围的情形'),
      part('计算方法', article, '计收方式和计算'),
      part('收费金额', article, '应缴的金额'),
      part(/20个工作日|二十个工作日/, article, '“20个工作日内缴纳”的期限'),
      part(/109号/, article, '所依据的“国办函〔2020〕109号”'),
      part(/视为放弃/, article, '逾期未缴纳“视为放弃申请”的后果'),
    ],
  ),
  values: ({charge, amount, grounds}) => ({
    超出情形: grounds,
    收费金额: String(amount),
    计算方法: computation(charge),
  }),
}

function computation(charge: Charge): string {
  const unit = charge.method === 'by-pages' ? '页' : '件'
  const bands = feeOf(charge).bands.map(
    ({from, to, price, amount}) =>
      `第${from === to ? from : `${from}至${to}`}${unit}，每${unit}${price}元，计${amount}元`,
  )
  const what =
    charge.method === 'by-pages'
      ? `按量计收，本件申请共${charge.pages}页`
      : `按件计收，本自然月内此前已有${charge.before}件，本件计为${charge.units}件`
  return `${what}。${bands.join('；')}`
}
