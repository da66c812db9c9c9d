import {type Letter, letterTemplate, part, regulations, toOthers} from '../letter.ts'

const title = '政府信息公开征求意见书'
const article = '《条例》第三十二条'

/**
 * > 应当书面征求第三方的意见。第三方应当自收到征求意见书之日起15个工作日内提出意见。第三方逾期未提出意见的，由行政机关
 * > 依照本条例的规定决定是否公开。 ——《条例》第三十二条
 *
 * Who asked is not told to the third party.
 */
export const thirdPartyLetter: Letter<'third-party-asked'> = {
  id: 'third-party-letter',
  of: 'third-party-asked',
  title,
  whom: '给第三方',
  template: letterTemplate(title, '被征求意见人', [
    '本机关收到政府信息公开申请，所申请公开的信息中有关以下内容，公开后可能损害你方合法权益：{{征求内容}}。',
    `根据${regulations}第三十二条的规定，现征求你方意见。请自收到本征求意见书之日起15个工作日内，书面提出同意公开或者不同意公开的意见，不同意公开的请说明理由，并将意见送至{{送交地点}}。`,
    '逾期未提出意见的，由本机关依照该条例的规定决定是否公开。不同意公开且有合理理由的，本机关不予公开；本机关认为不公开可能对公共利益造成重大影响的，可以决定予以公开，并将决定公开的内容和理由书面告知你方。',
  ]),
  ...toOthers(
    ['被征求意见人', '征求内容'],
    [
      part('被征求意见人', article, '第三方的名称'),
      part('征求内容', article, '征求意见的内容'),
      part(/15个工作日|十五个工作日/, article, '“15个工作日内提出意见”的期限'),
      part(/第三十二条/, article, '所依据的条款“第三十二条”'),
      part(/逾期/, article, '逾期未提出意见的后果'),
    ],
  ),
  values: ({to, content}) => ({被征求意见人: to, 征求内容: content}),
}
