import {type Letter, letterTemplate, part, regulations, toOthers} from '../letter.ts'

const title = '政府信息公开征求意见书'
const article = '《条例》第三十四条'

/** > 应当自收到征求意见书之日起15个工作日内提出意见，逾期未提出意见的视为同意公开 ——《条例》第三十四条 */
export const jointMakerLetter: Letter<'joint-maker-asked'> = {
  id: 'joint-maker-letter',
  of: 'joint-maker-asked',
  title,
  whom: '给共同制作机关',
  template: letterTemplate(title, '被征求意见人', [
    '本机关收到政府信息公开申请，所申请公开的信息由本机关牵头、与你机关共同制作：{{征求内容}}。',
    `根据${regulations}第三十四条的规定，现征求你机关意见。请自收到本征求意见书之日起15个工作日内提出意见，送至{{送交地点}}；逾期未提出意见的，视为同意公开。`,
  ]),
  ...toOthers(
    ['被征求意见人', '征求内容'],
    [
      part('被征求意见人', article, '共同制作机关的名称'),
      part('征求内容', article, '征求意见的内容'),
      part(/15个工作日|十五个工作日/, article, '“15个工作日内提出意见”的期限'),
      part(/第三十四条/, article, '所依据的条款“第三十四条”'),
      part(/视为同意/, article, '逾期“视为同意公开”的后果'),
    ],
  ),
  values: ({to, content}) => ({被征求意见人: to, 征求内容: content}),
}
