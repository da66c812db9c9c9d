import type {Paper} from '../../writer/paper.ts'
import type {LetterNames} from './letter.ts'
import {emptyDay, formTable} from './table.ts'

/** 送达回证 of any letter: signed by whoever took it, kept as the proof of delivery. */
export function deliveryReceipt(
  letter: {title: string; number: string; to: string},
  names: LetterNames,
): Paper {
  return {
    title: `${names.agency}送达回证`,
    blocks: [
      formTable([
        ['送达文书', letter.title],
        ['文号', letter.number],
        ['受送达人', letter.to],
        ['送达方式', '□ 当面　　□ 邮寄　　□ 电子　　□ 公告　　□ 其他'],
        ['送达地点', ''],
        ['收件人签名或者盖章', ''],
        ['收到日期', emptyDay],
        ['代收的，与受送达人的关系', ''],
        ['送达人', ''],
        ['备注', ''],
      ]),
    ],
  }
}
