import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {test} from 'node:test'
import {read, shapeOf} from './shape.ts'

const cases: {name: string; file: string; text: string; shape: string[]}[] = [
  {
    name: '制表符分隔的连续行是一张表，空格子保留',
    file: 'a.txt',
    text: '信息内容\t本年制发件数\t\n规章\t0\t\n\t\t5',
    shape: ['信息内容 | 本年制发件数 | ', '规章 | 0 | ', ' |  | 5'],
  },
  {
    name: '翻页留下的空行不断开表格',
    file: 'a.txt',
    text: '规章\t0\t1\n\n\n规范性文件\t2\t3',
    shape: ['规章 | 0 | 1', '规范性文件 | 2 | 3'],
  },
  {
    name: '一行一格、行首制表符：每行原样成段',
    file: 'a.txt',
    text: '\t规章\n\t0\n\t\n\t本年新\n制作数量',
    shape: ['\t规章', '\t0', '\t', '\t本年新', '制作数量'],
  },
  {
    name: '一行一格、行尾竖线：每行原样成段',
    file: 'a.txt',
    text: '第二十条第(一)项 | ||||\n规章 |\n0 |\n | |\n280232.58 |',
    shape: ['第二十条第(一)项 | ||||', '规章 |', '0 |', ' | |', '280232.58 |'],
  },
  {
    name: '空格子里换行：一行接到下一行',
    file: 'a.txt',
    text: '新收 | 25 |\n|\n| 3 | 28 |\n结转 |\n|\n| 5 | 5 |\n总计 | 25 | 1 | 7 | 33 |\n\n| 1 | 2 | 3 |',
    shape: [
      '新收 | 25 |  |  | 3 | 28',
      '结转 |  |  | 5 | 5',
      '总计 | 25 | 1 | 7 | 33',
      ' | 1 | 2 | 3',
    ],
  },
  {
    name: '表格前后缩进的段落不并入表格',
    file: 'a.txt',
    text: '\t2020年收到申请3件。\n规章\t0\t1\n规范性文件\t0\t1\n\t以上为全部数据。',
    shape: ['\t2020年收到申请3件。', '规章 | 0 | 1', '规范性文件 | 0 | 1', '\t以上为全部数据。'],
  },
  {
    name: '竖线表格，表头下的横线不是数据',
    file: 'a.md',
    text: '| 信息内容 | 数量 |\n|---|:--:|\n| **规章** | |\n| a\\|b | 3 |',
    shape: ['信息内容 | 数量', '规章 | ', 'a|b | 3'],
  },
  {
    name: '没有外框的竖线表格',
    file: 'a.txt',
    text: '信息内容 | 数量\n规章 | 0',
    shape: ['信息内容 | 数量', '规章 | 0'],
  },
  {
    name: '制表符表格里夹一行竖线',
    file: 'a.txt',
    text: '信息内容\t项目数量\t总金额\n\n| 政府集中采购 | 2 | 186.48 万元 |\n----\t---\t-----',
    shape: ['信息内容 | 项目数量 | 总金额', '政府集中采购 | 2 | 186.48 万元'],
  },
  {
    name: '表头行首没有竖线，数据行行首的竖线前是空白格',
    file: 'a.txt',
    text: '结果维持 | 结果纠正 | 总计 |\n | 8 | 8 |\n| | 8 |',
    shape: ['结果维持 | 结果纠正 | 总计', ' | 8 | 8', ' |  | 8'],
  },
  {
    name: '一行里的竖线是正文',
    file: 'a.txt',
    text: '首页 | 政务公开 | 年报',
    shape: ['首页 | 政务公开 | 年报'],
  },
  {
    name: '用制表符号画的表，句中的竖线不动',
    file: 'a.txt',
    text: '首页｜年报\n┌────┬──┬──┐\n│规章│ 0│　│\n├────┼──┼──┤\n│文件│ 2│ 5│\n+----+--+--+\n|收费| 1| 3|\n- 5 -',
    shape: ['首页｜年报', '规章 | 0 | ', '文件 | 2 | 5', '收费 | 1 | 3', '- 5 -'],
  },
  {
    name: 'markdown 的标题和加粗',
    file: 'a.txt',
    text: '# 年度报告\n\n## 一、总体情况 ##\n**一是网站建设。**共12条\n#不是标题',
    shape: ['# 年度报告', '## 一、总体情况', '一是网站建设。共12条', '#不是标题'],
  },
  {
    name: 'markdown 里嵌的网页表格',
    file: 'a.md',
    text: '# 一\n<table><tr><td colspan="2">甲</td></tr>\n<tr><td>乙</td><td>1</td></tr></table>\n完',
    shape: ['# 一', '甲<2x1>', '乙 | 1', '完'],
  },
  {
    name: '逗号分隔的文件',
    file: 'a.csv',
    text: '信息内容,数量\r\n"规章, ""地方""",0\r\n"两\n行",\r\n',
    shape: ['信息内容 | 数量', '规章, "地方" | 0', '两\n行 | '],
  },
  {
    name: '每行同样多逗号的文本也是表',
    file: 'a.txt',
    text: '名称,一,二\n规章,0,0\n文件,1,',
    shape: ['名称 | 一 | 二', '规章 | 0 | 0', '文件 | 1 | '],
  },
  {
    name: '行首空格保留，只有空格的行不成段',
    file: 'a.txt',
    text: '    五、存在的主要问题\n　　\n完',
    shape: ['    五、存在的主要问题', '完'],
  },
]

for (const {name, file, text, shape} of cases)
  test(name, async () => assert.deepEqual(await shapeOf(text, file), shape))

test('每一格都有行和列', async () => {
  const {blocks} = await read('甲\n规章\t0\t\t12', 'a.txt')
  const table = blocks[1]
  assert(table?.kind === 'table')
  assert.deepEqual(
    table.rows[0]?.map(cell => cell.place),
    [1, 4, 6, 7].map(column => ({line: 2, column})),
  )
})

const rows = {
  '000-zhongwei-2020': [18, 27, 4],
  '001-pingluo-2020': [10, 9, 18, 26, 4],
  '003-xinxiang-2021': [14, 28, 4],
}

for (const [name, counts] of Object.entries(rows))
  test(`真实报告 ${name} 的表格行数`, async () => {
    const {blocks, messages} = await read(
      readFileSync(`test/reports/files/${name}.txt`),
      `${name}.txt`,
    )
    assert.deepEqual(messages, [])
    assert.deepEqual(
      blocks.flatMap(block => (block.kind === 'table' ? [block.rows.length] : [])),
      counts,
    )
  })

for (const name of ['002-liupanshui-2020', '004-dongtou-2020'])
  test(`真实报告 ${name} 一行一格，每个非空行都在`, async () => {
    const source = readFileSync(`test/reports/files/${name}.txt`, 'utf8')
    const lines = source.split('\n').filter(line => line.includes('\t') || line.trim())
    assert.deepEqual(await shapeOf(source, `${name}.txt`), lines)
  })
