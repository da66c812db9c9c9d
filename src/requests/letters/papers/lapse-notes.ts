import {dayInWords} from '../../clock/words.ts'
import {payBy} from '../../fee.ts'
import {type Letter, letterTemplate, part, regulations, toApplicant} from '../letter.ts'

const received =
  '本机关于{{收到日期}}收到申请人{{申请人}}提出的政府信息公开申请，要求获取{{申请内容}}。'

const uncorrected = '政府信息公开申请不再处理归档单（逾期未补正）'

/** 逾期未补正 and 逾期未缴费: notes for the file, on what the request was closed. */
export const correctionLapseNote: Letter<'correction-lapsed'> = {
  id: 'correction-lapse-note',
  of: 'correction-lapsed',
  title: uncorrected,
  template: letterTemplate(uncorrected, undefined, [
    received,
    `本机关于{{告知日期}}告知申请人补正，补正期限至{{补正期限}}。申请人逾期未补正：{{逾期情形}}。根据${regulations}第三十条的规定，视为放弃申请，本机关不再处理该政府信息公开申请。`,
  ]),
  ...toApplicant(
    ['告知日期', '补正期限', '逾期情形'],
    [
      part('补正期限', '《条例》第三十条', '补正期限'),
      part('逾期情形', '《条例》第三十条', '没有正当理由的情形'),
      part(/第三十条/, '《条例》第三十条', '所依据的条款“第三十条”'),
    ],
  ),
  values({grounds}, {before}) {
    const asked = before.facts.correction?.asked
    return {
      告知日期: asked ? dayInWords(asked.on) : '',
      补正期限: asked ? dayInWords(asked.answerBy) : '',
      逾期情形: grounds,
    }
  },
}

const unpaid = '政府信息公开申请不再处理归档单（逾期未缴费）'

export const feeLapseNote: Letter<'fee-lapsed'> = {
  id: 'fee-lapse-note',
  of: 'fee-lapsed',
  title: unpaid,
  template: letterTemplate(unpaid, undefined, [
    received,
    '本机关于{{通知日期}}通知申请人缴纳信息处理费{{收费金额}}元，缴费期限至{{缴费期限}}。申请人逾期未缴清。根据国办函〔2020〕109号的规定，视为放弃申请，本机关不再处理该政府信息公开申请。',
  ]),
  ...toApplicant(
    ['通知日期', '收费金额', '缴费期限'],
    [
      part('收费金额', '国办函〔2020〕109号', '应缴的金额'),
      part('缴费期限', '国办函〔2020〕109号', '缴费期限'),
      part(/109号/, '国办函〔2020〕109号', '所依据的“国办函〔2020〕109号”'),
    ],
  ),
  values(_, {before, circumstances}) {
    const noticed = before.facts.fee?.noticed
    const until = payBy(before.facts, circumstances)
    return {
      通知日期: noticed ? dayInWords(noticed.on) : '',
      收费金额: noticed ? String(noticed.amount) : '',
      缴费期限: until ? dayInWords(until.day) : '',
    }
  },
}
