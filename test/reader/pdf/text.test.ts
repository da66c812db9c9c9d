import assert from 'node:assert/strict'
import {test} from 'node:test'
import {readPdf} from '../../../src/reader/pdf/read-pdf.ts'
import {show} from './show.ts'
import {type Drawing, text, writePdf} from './write-pdf.ts'

/** Forty characters fill the line from 72 to 472. */
const full =
  '政府信息公开工作坚持以公开为常态不公开为例外的原则围绕中心服务大局稳步推进各项任务'.slice(0, 40)

const cases: {name: string; pages: Drawing[][]; shown: string[]}[] = [
  {
    name: '折行连成一段，缩进起新段',
    pages: [
      [
        text(92, 100, full.slice(0, 38)),
        text(72, 118, full),
        text(72, 136, '结束。'),
        text(92, 154, '第二段。'),
      ],
    ],
    shown: [`${full.slice(0, 38)}${full}结束。`, '第二段。'],
  },
  {
    name: '跨页的一段连成一段',
    pages: [
      [text(92, 700, full.slice(0, 38)), text(72, 718, full)],
      [text(72, 72, '接上页。'), text(92, 90, '另一段。'), text(92, 108, full.slice(0, 38))],
    ],
    shown: [`${full.slice(0, 38)}${full}接上页。`, '另一段。', full.slice(0, 38)],
  },
  {
    name: '大字是标题，居中的两行连成一个',
    pages: [
      [
        text(222, 72, '某某县人民政府', {size: 22}),
        text(180, 102, '政府信息公开年度报告', {size: 22}),
        text(72, 150, '一、总体情况', {size: 16}),
        text(92, 180, full.slice(0, 38)),
        text(72, 198, full),
      ],
    ],
    shown: ['# 某某县人民政府政府信息公开年度报告', '## 一、总体情况', full.slice(0, 38) + full],
  },
  {
    name: '标题下的“第一部分”自成一行',
    pages: [
      [
        text(180, 72, '政府信息公开年度报告', {size: 22}),
        text(180, 102, '第一部分 总体情况', {size: 22}),
        text(92, 180, full.slice(0, 38)),
        text(72, 198, full),
      ],
    ],
    shown: ['# 政府信息公开年度报告', '# 第一部分总体情况', full.slice(0, 38) + full],
  },
  {
    name: '不按顺序画的字按位置读',
    pages: [[text(72, 200, '后一行'), text(102, 100, '一行'), text(72, 100, '前面')]],
    shown: ['前面 一行', '后一行'].map(one => one.replace(' ', '')),
  },
  {
    name: '拉开的汉字之间不留空格，字母之间留',
    pages: [[text(72, 100, '三、 本 年 办 理'), text(72, 130, 'annual report 2024')]],
    shown: ['三、本年办理', 'annual report 2024'],
  },
  {
    name: '宽的空隙是制表符',
    pages: [[text(72, 100, '行政许可'), text(200, 100, '12'), text(300, 100, '3')]],
    shown: ['行政许可\t12\t3'],
  },
  {
    name: '页眉页脚页码略去，正文中重复的话和数字不略',
    pages: [1, 2, 3].map(page => [
      text(72, 40, '某某县年度报告'),
      text(72, 300, '本年没有收到申请。'),
      text(72, 330, `${page}`),
      text(280, 800, `— ${page} —`),
    ]),
    shown: [1, 2, 3].flatMap(page => ['本年没有收到申请。', `${page}`]),
  },
  {
    name: '只有数字的页码随页递增才略去',
    pages: [7, 8].map(page => [
      text(72, 300, '正文'),
      text(290, 800, `${page}`),
      text(72, 60, '0'),
    ]),
    shown: ['0', '正文', '0', '正文'],
  },
]

for (const {name, pages, shown} of cases)
  test(`PDF文字：${name}`, async () => {
    const document = await readPdf(writePdf(pages))
    assert.equal(document.readable, true, document.messages[0]?.text)
    assert.deepEqual(show(document), shown)
  })

test('PDF文字：略去页眉页脚时说明', async () => {
  const pages = [1, 2].map(page => [text(72, 300, '正文'), text(280, 800, `— ${page} —`)])
  const {messages} = await readPdf(writePdf(pages))
  assert.deepEqual(messages, [
    {level: 'note', text: '已略去各页的页眉、页脚和页码共 2 处，如“—1—”'},
  ])
})
