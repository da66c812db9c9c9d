import type {EventOf} from '../../events/event.ts'
import {remedyParagraph} from '../../replies/remedy.ts'
import type {FieldValues} from '../field-meanings.ts'
import {
  type Letter,
  type LetterContext,
  letterTemplate,
  part,
  received,
  toApplicant,
} from '../letter.ts'
import {replySentence} from '../reply-sentences.ts'

const title = '政府信息公开申请答复书'

const written = {
  title,
  template: letterTemplate(title, '申请人', [
    received,
    '现答复如下：',
    '{{答复内容}}',
    '{{救济途径}}',
  ]),
  ...toApplicant(
    ['答复内容', '救济途径'],
    [
      part('收到日期', '《条例》第三十三条', '收到申请之日'),
      part('答复内容', '《条例》第三十六条', '逐项的答复和条款'),
      part('救济途径', '《行政复议法》第二十三条第二款', '救济途径'),
    ],
  ),
}

/** 答复书: receipt, one decision an item with its ground, remedy; as it leaves. */
export const replyLetter: Letter<'replied'> = {
  ...written,
  id: 'reply',
  of: 'replied',
  values(event, context) {
    const draft = context.after.facts.replies.find(({sent}) => sent.id === event.id)?.draft
    if (!draft) throw new RangeError('答复没有答复稿')
    return replyValues(draft, event.on, context)
  },
}

/** The same letter while it is only drafted, for those who approve it. */
export const draftedReply: Letter<'reply-drafted'> = {
  ...written,
  id: 'drafted-reply',
  of: 'reply-drafted',
  values: (event, context) => replyValues(event, event.on, context),
}

function replyValues(
  draft: EventOf<'reply-drafted'>,
  on: EventOf<'replied'>['on'],
  {after: {facts}, names}: LetterContext,
): FieldValues {
  const contentOf = (id: string) => facts.items.find(each => each.id === id)?.content ?? id
  const answers = draft.items.map(item => replySentence(item, contentOf(item.item)))
  const numbered = answers.map((text, at) => (answers.length > 1 ? `${at + 1}.${text}` : text))
  return {答复内容: numbered.join('\n'), 救济途径: remedyParagraph(on, draft.remedy, names)}
}
