import {type Letter, part} from '../letter.ts'
import {emptyDay, formTable} from '../table.ts'

const title = '政府信息公开征求意见确认函'
const article = '《条例》第三十二条'

/** 征求意见确认函: goes with the letter to the third party and comes back with its opinion. */
export const opinionSlip: Letter<'third-party-asked'> = {
  id: 'opinion-slip',
  of: 'third-party-asked',
  title,
  template: {
    title,
    blocks: [
      {kind: 'paragraph', text: '{{机关名称}}：', align: 'left'},
      {kind: 'paragraph', text: '你机关征求意见书（{{文号}}）收悉，现提出意见如下：'},
      formTable([
        ['被征求意见人', '{{被征求意见人}}'],
        ['收到征求意见书的日期', emptyDay],
        ['征求意见的内容', '{{征求内容}}'],
        ['意见', '□ 同意公开　　□ 不同意公开　　□ 部分同意公开'],
        ['不同意公开的理由', ''],
        ['签名或者盖章', ''],
        ['日期', emptyDay],
      ]),
    ],
  },
  fields: ['机关名称', '文号', '被征求意见人', '征求内容'],
  needs: [
    part('被征求意见人', article, '第三方的名称'),
    part('征求内容', article, '征求意见的内容'),
    part(/不同意公开的理由/, article, '填写“不同意公开的理由”的地方'),
  ],
  values: ({to, content}) => ({被征求意见人: to, 征求内容: content}),
}
