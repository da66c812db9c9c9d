import type {Day} from '../../law/day.ts'
import {dayInWords} from '../clock/words.ts'
import {payBy} from '../fee.ts'
import {
  type Letter,
  type LetterContext,
  letterPaper,
  receiptSentence,
  regulations,
} from './letter.ts'

/** 逾期未补正 and 逾期未缴费: notes for the file, on what the request was closed. */
export const correctionLapseNote: Letter<'correction-lapsed'> = {
  id: 'correction-lapse-note',
  of: 'correction-lapsed',
  title: '政府信息公开申请不再处理归档单（逾期未补正）',
  paper(event, context) {
    const asked = context.before.facts.correction?.asked
    const until = asked ? `，补正期限至${dayInWords(asked.answerBy)}` : ''
    const told = asked ? `本机关于${dayInWords(asked.on)}告知申请人补正${until}。` : ''
    return note(
      correctionLapseNote.title,
      `${told}申请人逾期未补正：${event.grounds}。根据${regulations}第三十条的规定，视为放弃申请，本机关不再处理该政府信息公开申请。`,
      event.on,
      context,
    )
  },
}

export const feeLapseNote: Letter<'fee-lapsed'> = {
  id: 'fee-lapse-note',
  of: 'fee-lapsed',
  title: '政府信息公开申请不再处理归档单（逾期未缴费）',
  paper(event, context) {
    const {fee} = context.before.facts
    const until = payBy(context.before.facts, context.circumstances)
    const told = fee
      ? `本机关于${dayInWords(fee.noticed.on)}通知申请人缴纳信息处理费${fee.noticed.amount}元${until ? `，缴费期限至${dayInWords(until.day)}` : ''}。`
      : ''
    return note(
      feeLapseNote.title,
      `${told}申请人逾期未缴清。根据国办函〔2020〕109号的规定，视为放弃申请，本机关不再处理该政府信息公开申请。`,
      event.on,
      context,
    )
  },
}

function note(title: string, text: string, on: Day, context: LetterContext) {
  const received = receiptSentence(context.before, `申请人${context.names.applicant}`)
  return letterPaper(title, undefined, [received, text], on, context)
}
