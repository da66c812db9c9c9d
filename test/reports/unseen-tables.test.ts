import assert from 'node:assert/strict'
import {test} from 'node:test'
import {utils, write} from '@e965/xlsx'
import {readDocument} from '../../src/reader/read-document.ts'
import {readReport} from '../../src/reports/read/read-report.ts'
import type {Report} from '../../src/reports/report.ts'

const title = '某县水务局2023年政府信息公开工作年度报告'
const section3 = '三、收到和处理政府信息公开申请情况'
const section4 = '四、政府信息公开行政复议、行政诉讼情况'
const organizations = ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他']
const rows = [
  ['一、本年新收政府信息公开申请数量', '12', '', '3', '', '', '', '15'],
  ['二、上年结转政府信息公开申请数量', '', '', '', '', '', '', ''],
  ['（一）予以公开', '9', '', '3', '', '', '', '12'],
  ['（七）总计', '9', '', '3', '', '', '', '12'],
  ['四、结转下年度继续办理', '3', '', '', '', '', '', '3'],
]

const read = async (text: string, name: string): Promise<Report> =>
  readReport(await readDocument(new TextEncoder().encode(text), name))

/** Each row as its numbers stand, 「?」 where they were left unread. */
function shown({cells}: Report, codes: readonly string[]): string[] {
  const columns = ['natural', 'business', 'research', 'socialWelfare', 'legalService']
  return codes.map(code =>
    [...columns, 'otherOrganization', 'total']
      .map(column => cells[`t3.${code}.${column}`])
      .map(cell => (!cell || cell.state === 'unread' ? '?' : cell.text))
      .join(' '),
  )
}
const five = ['received', 'carriedIn', 'granted', 'concluded', 'carriedOut']
const right = rows.map(([, ...numbers]) => numbers.join(' '))
const unread = '? ? ? ? ? ? ?'

type Change = (row: string[], at: number) => string[]
const td = (text: string, spans = '') => `<td${spans}>${text}</td>`
const tr = (cells: string[]) => `<tr>${cells.join('')}</tr>`

/** The page with table 3; `head` adds a cell to the first row of heads, `cells` changes a row. */
function page({head = '', cells = row => row, above = '', note = ' rowspan="3"'}: Printed): string {
  const heads = [
    tr([td('（勾稽关系）', note), td('申请人情况', ' colspan="7"'), head]),
    tr([
      td('自然人', ' rowspan="2"'),
      td('法人或其他组织', ' colspan="5"'),
      td('总计', ' rowspan="2"'),
    ]),
    tr(organizations.map(text => td(text))),
  ]
  const body = rows.map((row, at) => tr(cells(row, at).map(text => td(text))))
  return `<h1>${title}</h1><p>${section3}</p><table>${[...heads, above, ...body].join('')}</table>`
}
type Printed = {head?: string; cells?: Change; above?: string; note?: string}

test('表三多出一列（上年数、备注、没有表头的行号）：只读法定表头下的数', async () => {
  const printed: Printed[] = [
    {
      head: td('上年数', ' rowspan="3"'),
      cells: (row, at) => [...row, String(at + 4)],
    },
    {
      note: ' rowspan="3" colspan="2"',
      cells: ([label = '', ...row], at) => [label, `${at + 1}`, ...row],
    },
  ]
  for (const one of printed) {
    const report = await read(page(one), 'a.html')
    assert.deepEqual(shown(report, five), right)
    assert(report.messages.some(({text}) => text.includes('法定表头以外的列')))
  }
})

test('表头下印有栏次：不当作数', async () => {
  const numbers = ['栏次', 1, 2, 3, 4, 5, 6, 7].map(text => td(String(text)))
  const report = await read(page({above: tr(numbers)}), 'a.html')
  assert.deepEqual(shown(report, five), right)
  assert(!report.messages.some(({text}) => text.includes('没有认出属于哪一行')))
})

test('表三左右拆成两张：两张都在就合起来读，缺一张不读成空白', async () => {
  const heads = ['', '自然人', ...organizations, '总计']
  const part = (from: number, to?: number) =>
    `<table>${[heads, ...rows].map(row => tr([row[0] ?? '', ...row.slice(from, to)].map(text => td(text)))).join('')}</table>`
  const left = `<h1>${title}</h1><p>${section3}</p>${part(1, 4)}`
  assert.deepEqual(shown(await read(left, 'a.html'), five), Array(5).fill(unread))
  const whole = await read(`${left}<p>续表</p>${part(4)}`, 'a.html')
  assert.deepEqual(shown(whole, five), right)
  assert(!whole.messages.some(({text}) => text.includes('份申请情况表')))
})

test('表三分页处的页码不进空白的一行，断行的末位数不丢', async () => {
  const heads = ['', '自然人', ...organizations, '总计'].join('\t')
  const lines = rows.map(row => row.join('\t'))
  const text = (parts: string[]) => [title, section3, heads, ...parts].join('\n')
  const paged = await read(text(lines.toSpliced(2, 0, '4')), 'a.txt')
  assert.deepEqual(shown(paged, five), right)
  const broken = lines.with(2, lines[2]?.slice(0, -1) ?? '').toSpliced(3, 0, '2')
  assert.deepEqual(shown(await read(text(broken), 'a.txt'), five), right.with(2, unread))
})

test('页面上一行数下面又有半行没有标签的数：可能是断开的数字，不读成前半截', () => {
  const printed = [
    ['', '自然人', ...organizations, '总计'],
    ['一、本年新收政府信息公开申请数量', '12', '0', '0', '0', '0', '0', '12'],
    ['', '4', '', '', '', '', '', '4'],
    ['（一）予以公开', '7', '0', '0', '0', '0', '0', '7'],
    ['（二）部分公开（区分处理的，只计', '', '', '12', '', '', '', '20'],
    ['一类情形，其余不计）', '8', '0', '6', '0', '0', '0', '4'],
    ['1.属于国家秘密', '0', '0', '0', '0', '0', '0', '0'],
    ['四、结转下年度继续办理', '9', '0', '0', '0', '0', '0', '9'],
  ]
  const place = {page: 1}
  const cells = printed.map(row =>
    row.map((text, column) => ({text, column, columnSpan: 1, rowSpan: 1, place})),
  )
  const report = readReport({
    format: 'pdf',
    blocks: [
      {kind: 'heading', level: 1, text: title, place},
      {kind: 'paragraph', text: section3, place},
      {kind: 'table', rows: cells, place},
    ],
    messages: [],
    readable: true,
  })
  assert.deepEqual(shown(report, ['received', 'partial', 'carriedOut']), [
    unread,
    unread,
    '9 0 0 0 0 0 9',
  ])
})

test('浏览器复制的表：格与格之间单独一行制表符', async () => {
  const copied = [['', '自然人', ...organizations, '总计'], ...rows].map(row => row.join('\n\t\n'))
  const report = await read([title, section3, ...copied].join('\n\n'), 'a.txt')
  assert.deepEqual(shown(report, five), right)
})

test('整份报告在一张工作表上，正文只占一格、没有合并：各部分的文字都在', async () => {
  const ends = [
    ['五、存在的主要问题及改进情况'],
    ['解读不够。'],
    ['六、其他需要报告的事项'],
    ['未收费。'],
  ]
  const lines = [[title], ['一、总体情况'], ['公开信息6条。'], [section3], ...rows, ...ends]
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet(lines), 'Sheet1')
  const report = readReport(await readDocument(write(book, {type: 'buffer'}), 'a.xlsx'))
  assert.deepEqual(
    report.sections.map(({number, text}) => `${number} ${text}`),
    ['1 公开信息6条。', '3 ', '5 解读不够。', '6 未收费。'],
  )
})

test('表一列一列地复制，标签在前、数在后：不读成空白', async () => {
  const items = [
    '信息内容',
    '规章',
    '行政规范性文件',
    '本年制发件数',
    '3',
    '6',
    '本年废止件数',
    '4',
    '',
  ]
  const columns = [0, 1, 2, 3, 4, 5, 6, 7].flatMap(at => rows.map(row => row[at] ?? ''))
  const report = await read(
    [title, '二、主动公开政府信息情况', ...items, section3, ...columns].join('\n'),
    'a.txt',
  )
  assert.deepEqual(shown(report, five), Array(5).fill(unread))
  for (const code of ['t2.rules.issued', 't2.normativeDocuments.repealed'])
    assert.equal(report.cells[code]?.state, 'unread')
})

test('标签和数粘在一起：不读成空白', async () => {
  const glued = rows.map(([label]) => `${label} 7664841695220275559119124234`)
  const report = await read([title, section3, ...glued].join('\n'), 'a.txt')
  assert.deepEqual(shown(report, ['received']), [unread])
})

test('表四：写法特别的一行也是数，没有找到的一行不是空白', async () => {
  const heads = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']
  const table = (row: string[]) =>
    `<table>${[
      tr([td('行政复议', ' colspan="5"'), td('行政诉讼', ' colspan="10"')]),
      tr([td('未经复议直接起诉', ' colspan="5"'), td('复议后起诉', ' colspan="5"')]),
      tr([...heads, ...heads, ...heads].map(text => td(text))),
      tr(row.map(text => td(text))),
    ].join('')}</table>`
  const states = async (row: string[]) => {
    const {cells} = await read(`<h1>${title}</h1><p>${section4}</p>${table(row)}`, 'a.html')
    return new Set(Object.values(cells).map(({state, value}) => `${state} ${value}`))
  }
  assert.deepEqual(await states(Array(15).fill('2（件）')), new Set(['number 2']))
  assert.deepEqual(await states(Array(15).fill('2.')), new Set(['unread null']))
  assert.deepEqual(await states([]), new Set(['unread null']))
})

test('一个网页上有两年的报告：一份缺的表不拿另一份的补', async () => {
  const title2 = '二、主动公开政府信息情况'
  const items = ['第二十条第（一）项', '规章', '行政规范性文件', '行政许可', '行政处罚']
  const table2 = `<table>${items.map((label, at) => tr([label, '', '', `${at}`].map(text => td(text)))).join('')}</table>`
  const whole = rows.concat(
    [
      ['（二）部分公开', '', '', '', '', '', '', ''],
      ...['国家秘密', '三安全一稳定', '保护第三方合法权益', '内部事务信息', '过程性信息'],
      ...['执法案卷', '行政查询事项', '本机关不掌握相关政府信息', '重复申请'],
    ].map(row => (typeof row === 'string' ? [row, '', '', '', '', '', '', ''] : row)),
  )
  const report = (year: number, items: string) =>
    [
      `<h1>某县水务局${year}年政府信息公开工作年度报告</h1><p>一、总体情况</p>`,
      `<p>${'全年主动公开信息。'.repeat(40)}</p><p>${title2}</p>${items}<p>${section3}</p>`,
      `<table>${tr(['', '自然人', ...organizations, '总计'].map(text => td(text)))}`,
      `${whole.map(row => tr(row.map(text => td(text)))).join('')}</table>`,
      `<p>${section4}</p><p>无。</p><p>五、存在的主要问题及改进情况</p><p>无。</p>`,
    ].join('')
  const {year, cells, messages} = await read(report(2023, '') + report(2022, table2), 'a.html')
  assert.equal(year, 2023)
  assert.deepEqual(
    Object.keys(cells).filter(code => code.startsWith('t2')),
    [],
  )
  assert(messages.some(({text}) => text.includes('文件中有 2 份年度报告')))
})

test('机关名前的“现公布”不是名称', async () => {
  const told = `根据条例，现公布${title}。`
  const lines = rows.map(row => row.join('\t'))
  const report = await read([title, told, section3, ...lines].join('\n'), 'a.txt')
  assert.equal(report.agency, '某县水务局')
})
