import {type Letter, letterPaper, regulations} from './letter.ts'

/** > 可以决定予以公开，并将决定公开的政府信息内容和理由书面告知第三方 ——《条例》第三十二条 */
export const overrulingNotice: Letter<'third-party-overruled'> = {
  id: 'overruling-notice',
  of: 'third-party-overruled',
  title: '依申请公开政府信息告知书',
  paper(event, context) {
    const asked = context.before.consultations.find(each => each.asked.id === event.of)
    return letterPaper(
      overrulingNotice.title,
      asked?.asked.to ?? '',
      [
        '你方不同意公开有关政府信息的意见收悉。',
        `经研究，本机关认为不公开可能对公共利益造成重大影响，理由是：${event.reason}。根据${regulations}第三十二条的规定，决定公开以下内容：${event.content}。`,
        '特此告知。',
      ],
      event.on,
      context,
    )
  },
}
