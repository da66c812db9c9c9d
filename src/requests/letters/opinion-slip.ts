import type {Letter} from './letter.ts'
import {emptyDay, formTable} from './table.ts'

/** 征求意见确认函: goes with the letter to the third party and comes back with its opinion. */
export const opinionSlip: Letter<'third-party-asked'> = {
  id: 'opinion-slip',
  of: 'third-party-asked',
  title: '政府信息公开征求意见确认函',
  paper: (event, {names, number}) => ({
    title: opinionSlip.title,
    blocks: [
      {kind: 'paragraph', text: `${names.agency}：`, align: 'left'},
      {kind: 'paragraph', text: `你机关征求意见书（${number}）收悉，现提出意见如下：`},
      formTable([
        ['被征求意见人', event.to],
        ['收到征求意见书的日期', emptyDay],
        ['征求意见的内容', event.content],
        ['意见', '□ 同意公开　　□ 不同意公开　　□ 部分同意公开'],
        ['不同意公开的理由', ''],
        ['签名或者盖章', ''],
        ['日期', emptyDay],
      ]),
    ],
  }),
}
