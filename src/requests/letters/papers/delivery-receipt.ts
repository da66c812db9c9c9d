import type {FieldValues} from '../field-meanings.ts'
import {type Letter, type LetterContext, part} from '../letter.ts'
import {type LetterKind, letterKinds, otherAddressee} from '../letters-sent.ts'
import {emptyDay, formTable} from '../table.ts'
import {assistanceLetter} from './assistance-letter.ts'
import {correctionNotice} from './correction-notice.ts'
import {endedNotice} from './ended-notice.ts'
import {extensionNotice} from './extension-notice.ts'
import {feeNotice} from './fee-notice.ts'
import {forwardingNotice} from './forwarding-notice.ts'
import {jointMakerLetter} from './joint-maker-letter.ts'
import {opinionSlip} from './opinion-slip.ts'
import {overrulingNotice} from './overruling-notice.ts'
import {postponementNotice} from './postponement-notice.ts'
import {reasonsNotice} from './reasons-notice.ts'
import {replyLetter} from './reply-letter.ts'
import {thirdPartyLetter} from './third-party-letter.ts'

const rule = '《民事诉讼法》第八十七条（参照）'

/**
 * 送达回证 of what an event sends: signed by whoever took it, kept as the proof of delivery.
 *
 * > 送达诉讼文书必须有送达回证，由受送达人在送达回证上记明收到日期，签名或者盖章。 ——《民事诉讼法》第八十七条
 */
export const deliveryReceipt: Letter<LetterKind> = {
  id: 'delivery-receipt',
  of: letterKinds,
  title: '政府信息公开文书送达回证',
  template: {
    title: '{{机关名称}}\n送达回证',
    blocks: [
      formTable([
        ['送达文书', '{{送达文书}}'],
        ['文号', '{{文号}}'],
        ['受送达人', '{{受送达人}}'],
        ['送达方式', '□ 当面　　□ 邮寄　　□ 电子　　□ 公告　　□ 其他'],
        ['送达地点', ''],
        ['收件人签名或者盖章', ''],
        ['收到日期', emptyDay],
        ['代收的，与受送达人的关系', ''],
        ['送达人', ''],
        ['备注', ''],
      ]),
    ],
  },
  fields: ['机关名称', '文号', '送达文书', '受送达人', '日期'],
  needs: [
    part('送达文书', rule, '所送达的文书'),
    part('受送达人', rule, '受送达人'),
    part(/签名|签收|盖章/, rule, '收件人签名或者盖章的地方'),
    part(/日期/, rule, '填写收到日期的地方'),
  ],
  values: (event, context): FieldValues => ({
    ...lettersIn(context),
    受送达人: otherAddressee(context.before.facts, event) ?? context.names.applicant,
  }),
}

/** One letter by its title; of several in one envelope each with its own 文号. */
function lettersIn({envelope}: LetterContext): FieldValues {
  const letters = envelope.flatMap(({event, number}) =>
    delivered[event.kind as LetterKind].map(({title}) => ({title, number})),
  )
  if (envelope.length < 2) return {送达文书: letters.map(({title}) => title).join('\n')}
  return {
    送达文书: letters.map(({title, number}, at) => `${at + 1}.${title}（${number}）`).join('\n'),
    文号: [...new Set(letters.map(({number}) => number))].join('、'),
  }
}

/** What goes to whom a delivery is proved of; the applicant's notice of a consultation goes by itself. */
const delivered: Record<LetterKind, readonly {title: string}[]> = {
  forwarded: [forwardingNotice],
  'correction-asked': [correctionNotice],
  extended: [extensionNotice],
  'reasons-asked': [reasonsNotice],
  postponed: [postponementNotice],
  'third-party-asked': [thirdPartyLetter, opinionSlip],
  'joint-maker-asked': [jointMakerLetter],
  'other-agency-asked': [assistanceLetter],
  'third-party-overruled': [overrulingNotice],
  'fee-noticed': [feeNotice],
  replied: [replyLetter],
  'ended-otherwise': [endedNotice],
}
