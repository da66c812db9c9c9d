import type {Letter} from './letter.ts'

/** 征求意见确认函: goes with the letter to the third party and comes back with its opinion. */
export const opinionSlip: Letter<'third-party-asked'> = {
  id: 'opinion-slip',
  of: 'third-party-asked',
  title: '政府信息公开征求意见确认函',
  paper(event, {names, number}) {
    const row = (label: string, text: string) => [
      {text: label, columnSpan: 1, rowSpan: 1},
      {text, columnSpan: 1, rowSpan: 1, align: 'left' as const},
    ]
    return {
      title: opinionSlip.title,
      blocks: [
        {kind: 'paragraph', text: `${names.agency}：`, align: 'left'},
        {kind: 'paragraph', text: `你机关征求意见书（${number}）收悉，现提出意见如下：`},
        {
          kind: 'table',
          widths: [1, 3],
          headRows: 0,
          size: 14,
          rows: [
            row('被征求意见人', event.to),
            row('收到征求意见书的日期', '　　年　　月　　日'),
            row('征求意见的内容', event.content),
            row('意见', '□ 同意公开　　□ 不同意公开　　□ 部分同意公开'),
            row('不同意公开的理由', ''),
            row('签名或者盖章', ''),
            row('日期', '　　年　　月　　日'),
          ],
        },
      ],
    }
  },
}
