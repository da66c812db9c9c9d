import assert from 'node:assert/strict'
import {test} from 'node:test'
import {readPdf} from '../../../src/reader/pdf/read-pdf.ts'
import {show} from './show.ts'
import {line, type PageOf, rectangle, table, text, textUp, writePdf} from './write-pdf.ts'

const xs = [72, 220, 280, 340, 400]
const ys = [100, 120, 140, 160, 180]
const plain = [
  ['项目', '自然人', '企业', '总计'],
  ['一、本年新收', '12', '', '12'],
  ['二、上年结转', '0', '3', '3'],
  ['四、结转下年度', '1', '2', '3'],
]
const words = table(xs, ys, plain).filter(drawing => drawing.startsWith('BT'))
const rows = [
  '0:项目 1:自然人 2:企业 3:总计',
  '0:一、本年新收 1:12 2: 3:12',
  '0:二、上年结转 1:0 2:3 3:3',
  '0:四、结转下年度 1:1 2:2 3:3',
]

/** A page of the width and height of A4 on its side. */
const lying = (drawings: string[]): PageOf => ({drawings, width: 842, height: 595})
const sentence = '本年没有收到政府信息公开申请，也没有复议和诉讼。请在网站查阅。'

const cases: {name: string; pages: (PageOf | string[])[]; shown: string[]}[] = [
  {name: '没有线的表格，空格子留在自己的列', pages: [words], shown: rows},
  {
    name: '只有横线的表格，左栏跨几行',
    pages: [
      [
        ...[100, 120, 180].map(y => line(72, y, 400, y)),
        ...[140, 160].map(y => line(132, y, 400, y)),
        text(80, 105, '项目'),
        text(290, 105, '件数'),
        text(360, 105, '总计'),
        text(76, 145, '办理结果'),
        ...['公开', '不公开', '其他'].map((label, i) => text(150, 125 + 20 * i, label)),
        ...['5', '', '7'].map((value, i) => text(300, 125 + 20 * i, value)),
        ...['6', '8', '9'].map((value, i) => text(370, 125 + 20 * i, value)),
      ],
    ],
    shown: [
      '0:项目 1: 2:件数 3:总计',
      '0↓3:办理结果 1:公开 2:5 3:6',
      '1:不公开 2: 3:8',
      '1:其他 2:7 3:9',
    ],
  },
  {
    name: '没有线、只有底色的格子',
    pages: [
      [
        ...ys
          .slice(0, -1)
          .flatMap((y, r) =>
            xs
              .slice(0, -1)
              .map(
                (x, c) => `0.${8 + ((r + c) % 2)} g ${rectangle(x, y, (xs[c + 1] ?? 0) - x, 20)}`,
              ),
          ),
        '0 g',
        ...words,
      ],
    ],
    shown: rows,
  },
  {
    name: '左右都没有边线的表格',
    pages: [
      [
        ...ys.map(y => line(72, y, 400, y)),
        ...xs.slice(1, -1).map(x => line(x, 100, x, 180)),
        ...words,
      ],
    ],
    shown: rows,
  },
  {
    name: '页面旋转九十度',
    pages: [{drawings: [...table(xs, ys, plain), text(72, 72, '转过的页')], rotate: 90}],
    shown: ['转过的页', ...rows],
  },
  {
    name: '竖页上横着画的表格',
    pages: [
      [
        ...[100, 130, 160, 190].map(x => line(x, 300, x, 700)),
        ...[700, 560, 430, 300].map(y => line(100, y, 190, y)),
        ...['申请', '公开', '总计'].map((label, i) => textUp(115, 690 - 135 * i, label)),
        ...['12', '', '12'].map((value, i) => textUp(145, 690 - 135 * i, value)),
        ...['0', '3', '3'].map((value, i) => textUp(175, 690 - 135 * i, value)),
      ],
    ],
    shown: ['0:申请 1:公开 2:总计', '0:12 1: 2:12', '0:0 1:3 2:3'],
  },
  {
    name: '没有线的表格：跨行的名称印在两行之间，空白行的名称很长',
    pages: [
      [
        ...['项目', '自然人', '企业', '总计'].map((head, i) => text(150 + 90 * i, 100, head)),
        ...['1.信访', '2.重复', '3.出版物'].map((label, i) => text(150, 120 + 11 * i, label)),
        ...[0, 1, 2].flatMap(i => [0, 1].map(r => text(240 + 90 * i, 120 + 11 * r, `${i + r}`))),
        text(72, 124, '不予'),
        text(72, 135, '处理'),
        text(72, 153, '（七）部分公开（只计一种）'),
        ...[0, 1, 2].map(i => text(240 + 90 * i, 164, '3')),
        text(150, 164, '4.其他'),
      ],
    ],
    shown: [
      '0: 1:项目 2:自然人 3:企业 4:总计',
      '0:不予 1:1.信访 2:0 3:1 4:2',
      '0:处理 1:2.重复 2:1 3:2 4:3',
      '0: 1:3.出版物 2: 3: 4:',
      '0+2:（七）部分公开（只计一种） 2: 3: 4:',
      '0: 1:4.其他 2:3 3:3 4:3',
    ],
  },
  {
    name: '一张纸上左右两页，先读左页',
    pages: [
      lying([
        ...[0, 1].map(i => text(40, 100 + 30 * i, `左${sentence}`, {height: 595})),
        ...[0, 1].map(i => text(460, 100 + 30 * i, `右${sentence}`, {height: 595})),
      ]),
    ],
    shown: [`左${sentence}`, `左${sentence}`, `右${sentence}`, `右${sentence}`],
  },
]

for (const {name, pages, shown} of cases)
  test(`PDF版式：${name}`, async () => {
    const document = await readPdf(writePdf(pages))
    assert.equal(document.readable, true, document.messages[0]?.text)
    assert.deepEqual(show(document), shown)
  })

test('PDF版式：横着画的表格，位置仍按纸面', async () => {
  const {blocks} = await readPdf(
    writePdf([[textUp(100, 700, sentence), textUp(130, 700, sentence)]]),
  )
  assert.deepEqual(blocks[0]?.place, {page: 1, box: [91.2, 390, 10, 310]})
})

test('PDF版式：印满全页的水印不进格子', async () => {
  const marks = [0, 1, 2, 3, 4].flatMap(row =>
    [0, 1, 2].map(column => text(60 + 190 * column, 60 + 165 * row, '内部资料', {size: 8})),
  )
  const over = text(216, 225, '内部资料', {size: 8})
  const words = text(200, 222, '本年没有收到政府信息公开申请。')
  const {blocks, messages} = await readPdf(writePdf([[...marks, ...table(xs, ys, plain), words]]))
  assert.deepEqual(show({blocks, messages, format: 'pdf', readable: true}), [
    ...rows,
    '本年没有收到政府信息公开申请。',
  ])
  assert(messages.some(({text}) => text.includes('水印“内部资料”')))
  const few = await readPdf(writePdf([[over, words]]))
  assert(few.messages.every(({text}) => !text.includes('水印')))
})
