import assert from 'node:assert/strict'
import {test} from 'node:test'
import {readPdf} from '../../../src/reader/pdf/read-pdf.ts'
import {show} from './show.ts'
import {type Drawing, line, rectangle, table, text, writePdf} from './write-pdf.ts'

const xs = [72, 200, 260, 320]
const ys = [100, 120, 140, 160]
const plain = [
  ['信息内容', '本年制发', '本年废止'],
  ['规章', '0', ''],
  ['规范性文件', '12', '3'],
]
const plainRows = ['0:信息内容 1:本年制发 2:本年废止', '0:规章 1:0 2:', '0:规范性文件 1:12 2:3']

/** The texts of the plain table without its lines. */
const words = table(xs, ys, plain).filter(drawing => drawing.startsWith('BT'))
const rules = (draw: (x0: number, y0: number, x1: number, y1: number) => Drawing[]) => [
  ...ys.flatMap(y => draw(72, y, 320, y)),
  ...xs.flatMap(x => draw(x, 100, x, 160)),
]

const cases: {name: string; pages: Drawing[][]; shown: string[]}[] = [
  {name: '线条表格，空格子仍在', pages: [table(xs, ys, plain)], shown: plainRows},
  {
    name: '合并的表头和左栏',
    pages: [
      table(xs, ys, [
        ['项目', '申请人情况', undefined],
        ['^', '自然人', '总计'],
        ['合计', undefined, '9'],
      ]),
    ],
    shown: ['0↓2:项目 1+2:申请人情况', '1:自然人 2:总计', '0+2:合计 2:9'],
  },
  {
    name: '用细长矩形画的线',
    pages: [
      [...rules((x0, y0, x1, y1) => [rectangle(x0, y0, x1 - x0 || 0.5, y1 - y0 || 0.5)]), ...words],
    ],
    shown: plainRows,
  },
  {
    name: '双线和断成小段的线',
    pages: [
      [
        ...rules((x0, y0, x1, y1) =>
          Array.from({length: 40}, (_, i) => {
            const at = (a: number, b: number, share: number) => a + (b - a) * share
            const [from, to] = [i / 40, (i + 0.8) / 40]
            return line(at(x0, x1, from), at(y0, y1, from), at(x0, x1, to), at(y0, y1, to))
          }),
        ),
        ...rules((x0, y0, x1, y1) => [line(x0 + 2, y0 + 2, x1 + 2, y1 + 2)]),
        ...words,
      ],
    ],
    shown: plainRows,
  },
  {
    name: '窄格里一行一字的竖排标签',
    pages: [
      [
        ...table(
          [72, 86, 200, 260],
          [100, 160, 220],
          [
            ['', '（一）予以公开', '1'],
            ['^', '（二）部分公开', '2'],
          ],
        ),
        ...[...'三、本年度办理结果'].map((one, i) => text(74, 104 + 12 * i, one)),
      ],
    ],
    shown: ['0↓2:三、本年度办理结果 1:（一）予以公开 2:1', '1:（二）部分公开 2:2'],
  },
  {
    name: '格内自动折行的标签连成一句，作者自己的换行留下',
    pages: [
      [
        ...table([72, 124, 240], [100, 150], [['', '']]),
        text(73, 105, '（六）其他'),
        text(73, 118, '处理'),
        text(130, 105, '第一类'),
        text(130, 118, '共3件'),
      ],
    ],
    shown: ['0:（六）其他处理 1:第一类\n共3件'],
  },
  {
    name: '数字溢出格子仍归本格',
    pages: [
      [
        ...table([72, 100, 140], [100, 120], [['', '']]),
        text(74, 105, '1234567'),
        text(120, 105, '8'),
      ],
    ],
    shown: ['0:1234567 1:8'],
  },
  {
    name: '分几次画的数字连在一起，分开的两个数不连',
    pages: [
      [
        ...table([72, 160, 240], [100, 120], [['', '']]),
        text(80, 105, '1'),
        text(85, 105, '2'),
        text(90, 105, '０'),
        text(170, 105, '12'),
        text(200, 105, '34'),
      ],
    ],
    shown: ['0:12０ 1:12 34'],
  },
  {
    name: '重复画一遍的粗体只算一次',
    pages: [[...table(xs, ys, plain), ...table(xs, ys, plain).map(shiftedSlightly)]],
    shown: plainRows,
  },
  {
    name: '下页重复表头的表格接成一张',
    pages: [
      [
        text(72, 60, '续表'),
        ...table(
          xs,
          [700, 720, 740],
          [
            ['项目', '件', '元'],
            ['甲', '1', '2'],
          ],
        ),
      ],
      table(
        xs,
        [72, 92, 112],
        [
          ['项目', '件', '元'],
          ['乙', '3', '4'],
        ],
      ),
    ],
    shown: ['续表', '0:项目 1:件 2:元', '0:甲 1:1 2:2', '0:乙 1:3 2:4'],
  },
  {
    name: '下页没有表头也接成一张，左右页边距不同也可以',
    pages: [
      [
        ...table(
          xs,
          [700, 720, 740],
          [
            ['项目', '件', '元'],
            ['甲', '1', '2'],
          ],
        ),
      ],
      table(
        xs.map(x => x + 20),
        [72, 92],
        [['乙', '3', '4']],
      ),
    ],
    shown: ['0:项目 1:件 2:元', '0:甲 1:1 2:2', '0:乙 1:3 2:4'],
  },
  {
    name: '被分页切开的行和合并标签复原',
    pages: [
      table(
        [72, 120, 240, 280],
        [700, 720, 740],
        [
          ['三、本年', '（一）予以公开', '5'],
          ['^', '1.本机关不掌握', '7'],
        ],
      ),
      table(
        [72, 120, 240, 280],
        [72, 92, 112, 132],
        [
          ['度办理', '相关政府信息', ''],
          ['^', '2.其他', '1'],
          ['四、结转', undefined, '2'],
        ],
      ),
    ],
    shown: [
      '0↓3:三、本年度办理 1:（一）予以公开 2:5',
      '1:1.本机关不掌握相关政府信息 2:7',
      '1:2.其他 2:1',
      '0+2:四、结转 2:2',
    ],
  },
  {
    name: '列不同的两张表不相接',
    pages: [
      table(xs, [700, 720], [['甲', '1', '2']]),
      table([72, 150, 320], [72, 92], [['乙', '3']]),
    ],
    shown: ['0:甲 1:1 2:2', '0:乙 1:3'],
  },
  {
    name: '单独的框和下划线不是表格',
    pages: [
      [
        line(72, 100, 300, 100),
        line(72, 100, 72, 130),
        line(300, 100, 300, 130),
        line(72, 130, 300, 130),
        text(80, 108, '请打印后存档'),
        text(72, 200, '附件'),
        line(72, 211, 92, 211),
      ],
    ],
    shown: ['请打印后存档', '附件'],
  },
]

for (const {name, pages, shown} of cases)
  test(`PDF表格：${name}`, async () => {
    const document = await readPdf(writePdf(pages))
    assert.equal(document.readable, true, document.messages[0]?.text)
    assert.deepEqual(show(document), shown)
  })

test('PDF表格：每格记下页码和位置', async () => {
  const {blocks} = await readPdf(writePdf([[text(72, 72, '首页')], table(xs, ys, plain)]))
  const found = blocks.find(block => block.kind === 'table')
  assert.deepEqual(found?.kind === 'table' && found.rows[2]?.[1]?.place, {
    page: 2,
    box: [200, 140, 60, 20],
  })
})

/** Moves a text a third of a point to the right, as imitated bold does. */
function shiftedSlightly(drawing: Drawing): Drawing {
  return drawing.replace(/Tr 1 0 0 1 ([\d.]+)/, (_, x) => `Tr 1 0 0 1 ${Number(x) + 0.3}`)
}
