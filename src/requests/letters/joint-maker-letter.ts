import {type Letter, letterPaper, regulations} from './letter.ts'

/** > 应当自收到征求意见书之日起15个工作日内提出意见，逾期未提出意见的视为同意公开 ——《条例》第三十四条 */
export const jointMakerLetter: Letter<'joint-maker-asked'> = {
  id: 'joint-maker-letter',
  of: 'joint-maker-asked',
  title: '政府信息公开征求意见书',
  paper(event, context) {
    const {names} = context
    return letterPaper(
      jointMakerLetter.title,
      event.to,
      [
        `本机关收到政府信息公开申请，所申请公开的信息由本机关牵头、与你机关共同制作：${event.content}。`,
        `根据${regulations}第三十四条的规定，现征求你机关意见。请自收到本征求意见书之日起15个工作日内提出意见，送至${names.office}（${names.address}，电话${names.telephone}）；逾期未提出意见的，视为同意公开。`,
      ],
      event.on,
      context,
    )
  },
}
