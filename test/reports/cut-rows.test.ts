import assert from 'node:assert/strict'
import {test} from 'node:test'
import {readDocument} from '../../src/reader/read-document.ts'
import {readReport} from '../../src/reports/read/read-report.ts'

const title = '某县教育局2020年政府信息公开工作年度报告'
const columns = '自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计'.split(' ')

async function readLines(...lines: string[]) {
  return (await reportOf(...lines)).cells
}

async function reportOf(...lines: string[]) {
  const bytes = new TextEncoder().encode([title, ...lines].join('\n'))
  return readReport(await readDocument(bytes, 'a.txt'))
}

const requests = (...rows: string[]) =>
  readLines('三、收到和处理政府信息公开申请情况', `\t\t\t${columns.join('\t')}`, ...rows)

test('行在最后一格之前折断：下一行的数是这一格，不读成空白', async () => {
  const cells = await requests(
    '一、本年新收政府信息公开申请数量\t2\t0\t0\t0\t14\t10\t',
    '26',
    '二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t',
    '0',
    '三、本年度办理结果\t（一）予以公开\t2\t0\t0\t0\t14\t10\t26',
    '（二）部分公开\t/\t/\t/\t/\t/\t/\t',
    '/',
    '（七）总计\t2\t0\t0\t0\t14\t10\t',
    '27',
    '四、结转下年度继续办理\t0\t0\t0\t0\t0\t0\t0',
  )
  const total = (row: string) => cells[`t3.${row}.total`]
  assert.deepEqual([total('received')?.value, total('received')?.how], [26, 'inferred'])
  assert.deepEqual([total('carriedIn')?.value, total('carriedIn')?.state], [0, 'number'])
  assert.equal(total('partial')?.state, 'mark')
  assert.equal(total('concluded')?.state, 'unread')
})

test('短行下面是没有名称的一行横线：不读成空白', async () => {
  const cells = await requests(
    '一、本年新收政府信息公开申请数量\t\t1\t\t\t\t\t1',
    '2.其他法律行政法规禁止公开\t/\t/\t/',
    '\t/\t/\t/\t/',
    '四、结转下年度继续办理\t0\t0\t0\t0\t0\t0\t0',
  )
  assert.equal(cells['t3.refused.otherLaw.total']?.state, 'unread')
})

const five = '结果维持 | 结果纠正 | 其他结果 | 尚未审结'
const disputes = (...rows: string[]) =>
  readLines('四、政府信息公开行政复议、行政诉讼情况', '行政复议 | 行政诉讼 |', ...rows)

test('表四表头折断，行首的空格还在：不错一列', async () => {
  const cells = await disputes(
    `${five} | 总计 | 未经复议直接起诉 | 复议后起诉 |`,
    `${five} | 总计 | ${five} |`,
    ' 总计 |',
    ' |  |  | 2 | 2 |  | 4 |  |  | 4 |  |  |  |  |  |',
  )
  assert.deepEqual(
    ['upheld', 'pending', 'total'].map(column => cells[`t4.reconsideration.${column}`]?.value),
    [null, 2, 2],
  )
  assert.equal(cells['t4.litigationDirect.corrected']?.value, 4)
})

test('表四的行错开一列才加得上：存疑', async () => {
  const cells = await disputes(
    `| ${five} | 总计 | 未经复议直`,
    '接起诉 | 复议后起诉 |',
    `| ${five} | 总计 | 结果维持`,
    '| 结果纠正 | 其他结果 | 尚未审结 | 总计 |',
    '| 5 |  |  |  | 5 |  |  |  |  |  |  |  |',
    '8 |  | 8 |',
  )
  for (const column of ['upheld', 'corrected', 'total'])
    assert.notEqual(cells[`t4.reconsideration.${column}`]?.state, 'blank', column)
})

test('序号的小数点落在下一行：数和序号粘在一起也分得开', async () => {
  const cells = await readLines(
    '三、收到和处理政府信息公开申请情况',
    columns.join(' '),
    '一、本年新收政府信息公开申请数量 1 0 0 0 0 0 1',
    '1.属于国家秘密 4 2 0 6 0 10 222',
    '.其他法律行政法规禁止公开 1 0 0 0 0 0 1',
  )
  assert.equal(cells['t3.refused.stateSecret.total']?.value, 22)
})

test('每行以一条竖线开头、一格一行：开头的竖线不是空格子', async () => {
  const row = (...cells: string[]) => ['|', ...cells.map(cell => (cell ? `${cell} |` : '|'))]
  const heads = five.split(' | ').concat('总计')
  const cells = await readLines(
    '二、主动公开政府信息情况',
    ...[...row('第二十条第（一）项'), '|||'],
    ...row('信息内容', '本年新制作数量', '本年新公开数量', '对外公开总数量'),
    ...[...row('规章', '', '', '2'), ...row('规范性文件', '1', '', '')],
    ...[...row('第二十条第（五）项'), '|||', ...row('行政许可', '', '3', '')],
    '四、政府信息公开行政复议、行政诉讼情况',
    ...[...row('行政复议', '行政诉讼'), '|||||||||||||'],
    ...[...row(...heads, '未经复议直接起诉', '复议后起诉'), '||||||||'],
    ...[...row(...heads, ...heads), '|||||'],
    ...row('', '', '', '8', '8', '3', '', '', '', '3', '', '', '', '', ''),
  )
  const valuesOf = (row: string, ...columns: string[]) =>
    columns.map(column => cells[`${row}.${column}`]?.value)
  const documents = ['produced', 'newlyDisclosed', 'totalDisclosed']
  assert.deepEqual(valuesOf('t2.rules', ...documents), [null, null, 2])
  assert.deepEqual(valuesOf('t2.normativeDocuments', ...documents), [1, null, null])
  assert.deepEqual(valuesOf('t4.reconsideration', 'upheld', 'pending', 'total'), [null, 8, 8])
  assert.deepEqual(valuesOf('t4.litigationDirect', 'upheld', 'total'), [3, 3])
})

test('逐字折行的长标签从顿号接着写：上一行末尾的数不缺一位', async () => {
  const cells = await requests(
    '一、本年新收政府信息公开申请数量 93 0 0 0 0 0 93',
    '2.申请人逾期未按收费通知要求缴纳费用',
    '93 0 0 0 0 0 93',
    '、行政机关不再处理其政府信息公开申请',
    '（七）总计 93 0 0 0 0 0 93',
    '四、结转下年度继续办理 0 0 0 0 0 0 0',
  )
  assert.equal(cells['t3.other.feeUnpaid.total']?.value, 93)
})

test('数写在标签的两截之间：后面的标签不读成空白，（六）不读成单独一行', async () => {
  const cells = await requests(
    '一、本年新收政府信息公开申请数量 2 0 0 0 0 0 2',
    '三、本年度办理结',
    '2 2',
    '果 （一）予以公开',
    '（六）其他处理',
    '1 0 0 0 0 0 1',
    '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    '2.申请人逾期未按收费通知要求缴纳费用 0 0 0 0 0 0 0',
    '3.其他 0 0 0 0 0 0 0',
  )
  for (const row of ['granted', 'other', 'other.notCorrected'])
    assert.equal(cells[`t3.${row}.natural`]?.state, 'unread', row)
})

test('页码落在表中：不是哪一格的数', async () => {
  const marks = ['P. 1', 'Page 2 - 某县教育局', '· 3 ·', '1 / 4', '2 / 4']
  const numbers = ['规章', '行政许可', '行政处罚', '行政强制'].map(row => [row, '4', '5', '306'])
  const cells = await readLines(
    '二、主动公开政府信息情况',
    ...['第二十条第（五）项', '信息内容', '上一年项目数量', '本年增/减', '处理决定数量'],
    ...numbers.flatMap((row, at) => [...row.slice(0, 2), marks[at] ?? '', ...row.slice(2)]),
    marks.at(-1) ?? '',
  )
  for (const row of ['licensing', 'penalties', 'coercion'])
    assert.equal(cells[`t2.${row}.decisions`]?.value, 306, row)
})

test('整行的数下面另起一行的页码：不把各格挤错一列，说明没有读取', async () => {
  const {cells, messages} = await reportOf(
    '二、主动公开政府信息情况',
    ...['第二十条第（五）项', '信息内容\t上一年项目数量\t本年增/减\t处理决定数量'],
    ...['行政许可\t\t\t306', '3', '其他对外管理服务事项\t4\t\t5'],
  )
  assert.equal(cells['t2.licensing.decisions']?.value, 306)
  assert.match(messages.map(({text}) => text).join(), /表二中“3”单独成行，像是页码，没有读取/)
  const wide = (label: string, cell: string) =>
    `<tr><td>${label}</td><td colspan="3">${cell}</td></tr>`
  const html = [
    `<h1>${title}</h1><p>二、主动公开政府信息情况</p><table><tr><td colspan="4">第二十条第（五）项</td></tr>`,
    `${wide('信息内容', '本年处理决定数量')}${wide('行政许可', '')}</table><p>3</p>`,
    `<table>${wide('行政处罚', '4')}${wide('行政强制', '5')}</table>`,
  ].join('')
  const paged = readReport(await readDocument(new TextEncoder().encode(html), 'a.html')).cells
  assert.equal(paged['t2.licensing.decisions']?.state, 'blank')
})

test('各行首尾的制表符都被去掉的表四：不从头填起', async () => {
  const heads = five.replaceAll(' | ', '\t').concat('\t总计')
  const cells = await readLines(
    '四、政府信息公开行政复议、行政诉讼情况',
    ...['行政复议\t\t\t\t\t行政诉讼', `${heads}\t未经复议直接起诉\t\t\t\t\t复议后起诉`],
    ...[`${heads}\t${heads}`, '0\t\t\t\t\t0\t\t\t\t\t0'],
  )
  assert.equal(cells['t4.reconsideration.upheld']?.state, 'unread')
})

test('公众号文章里单独成行的部分序号：不是表四的数', async () => {
  const row = (texts: string[]) => `<tr>${texts.map(text => `<td>${text}</td>`).join('')}</tr>`
  const heads = Array(3).fill(five.split(' | ').concat('总计')).flat()
  const numbers = Array(3).fill(['1', '0', '0', '0', '1']).flat()
  for (const number of ['五', '05']) {
    const html = `<h1>${title}</h1><p>四、政府信息公开行政复议、行政诉讼情况</p><table>${row(heads)}${row(numbers)}</table><section>${number}</section><section>存在的主要问题及改进情况</section>`
    const {cells} = readReport(await readDocument(new TextEncoder().encode(html), 'a.html'))
    assert.equal(cells['t4.litigationAfter.total']?.value, 1, number)
  }
})

test('行尾的空格被去掉、上面一行整行空白：末列空白的行不错开一列', async () => {
  const cells = await requests(
    '一、本年新收政府信息公开申请数量',
    '二、上年结转政府信息公开申请数量\t\t\t0\t0\t0\t0\t0\t0\t0',
    '三、本年度办理结果\t（一）予以公开\t\t0\t0\t0\t0\t0\t0',
    '四、结转下年度继续办理\t\t\t0\t0\t0\t0\t0\t0',
  )
  for (const row of ['granted', 'carriedOut']) {
    assert.equal(cells[`t3.${row}.natural`]?.value, 0, row)
    assert.equal(cells[`t3.${row}.total`]?.state, 'blank', row)
  }
})
