import {type Letter, letterTemplate, part, regulations, toOthers} from '../letter.ts'

const title = '依申请公开政府信息告知书'
const article = '《条例》第三十二条'

/** > 可以决定予以公开，并将决定公开的政府信息内容和理由书面告知第三方 ——《条例》第三十二条 */
export const overrulingNotice: Letter<'third-party-overruled'> = {
  id: 'overruling-notice',
  of: 'third-party-overruled',
  title,
  template: letterTemplate(title, '被征求意见人', [
    '你方不同意公开有关政府信息的意见收悉。',
    `经研究，本机关认为不公开可能对公共利益造成重大影响，理由是：{{公开理由}}。根据${regulations}第三十二条的规定，决定公开以下内容：{{公开内容}}。`,
    '特此告知。',
  ]),
  ...toOthers(
    ['被征求意见人', '公开理由', '公开内容'],
    [
      part('公开内容', article, '决定公开的内容'),
      part('公开理由', article, '公开的理由'),
      part(/第三十二条/, article, '所依据的条款“第三十二条”'),
    ],
  ),
  values: ({of, content, reason}, {before}) => ({
    被征求意见人: before.consultations.find(({asked}) => asked.id === of)?.asked.to ?? '',
    公开理由: reason,
    公开内容: content,
  }),
}
