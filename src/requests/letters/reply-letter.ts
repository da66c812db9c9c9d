import type {Day} from '../../law/day.ts'
import type {Paper} from '../../writer/paper.ts'
import type {EventOf} from '../events/event.ts'
import {remedyParagraph} from '../remedy.ts'
import {type Letter, type LetterContext, letterPaper, receiptSentence} from './letter.ts'
import {replySentence} from './reply-sentences.ts'

const title = '政府信息公开申请答复书'

/** 答复书: receipt, one decision an item with its ground, remedy; as it leaves. */
export const replyLetter: Letter<'replied'> = {
  id: 'reply',
  of: 'replied',
  title,
  paper(event, context) {
    const draft = context.after.facts.replies.find(({sent}) => sent.id === event.id)?.draft
    if (!draft) throw new RangeError('答复没有答复稿')
    return replyPaper(draft, event.on, context)
  },
}

/** The same letter while it is only drafted, for those who approve it. */
export const draftedReply: Letter<'reply-drafted'> = {
  id: 'drafted-reply',
  of: 'reply-drafted',
  title,
  paper: (event, context) => replyPaper(event, event.on, context),
}

function replyPaper(draft: EventOf<'reply-drafted'>, on: Day, context: LetterContext): Paper {
  const {facts} = context.after
  const contentOf = (id: string) => facts.items.find(each => each.id === id)?.content ?? id
  const answers = draft.items.map(item => replySentence(item, contentOf(item.item)))
  return letterPaper(
    title,
    context.names.applicant,
    [
      receiptSentence(context.after),
      '现答复如下：',
      ...answers.map((text, at) => (answers.length > 1 ? `${at + 1}.${text}` : text)),
      remedyParagraph(on, draft.remedy, context.names),
    ],
    on,
    context,
  )
}
