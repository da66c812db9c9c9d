import assert from 'node:assert/strict'
import {test} from 'node:test'
import {readDocument} from '../../src/reader/read-document.ts'
import {readReport} from '../../src/reports/read/read-report.ts'
import {type Drawing, text, writePdf} from '../reader/pdf/write-pdf.ts'

const read = async (bytes: Uint8Array, name: string) => readReport(await readDocument(bytes, name))
const readLines = (...lines: string[]) => read(new TextEncoder().encode(lines.join('\n')), 'a.txt')

const title = '某县教育局2020年政府信息公开工作年度报告'
const items = [
  '第二十条第（五）项',
  '信息内容\t上一年项目数量\t本年增/减\t处理决定数量',
  '行政许可\t353',
  '其他对外管理服务事项\t36\t2',
]
const requests = ['商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他']
  .map(heads => `\t\t\t自然人\t${heads}\t总计`)
  .concat('一、本年新收政府信息公开申请数量\t26\t26', '二、上年结转政府信息公开申请数量\t3\t4')
  .concat(
    '三、本年度办理结果\t（一）予以公开\t26\t26',
    '（七）总计\t26\t26',
    '四、结转下年度继续办理',
  )

test('拍平的行里数比列少：不从左往右填，不能确定就存疑', async () => {
  const {cells, messages} = await readLines(title, '二、主动公开政府信息情况', ...items)
  for (const row of ['licensing', 'otherServices'])
    for (const column of ['previousItems', 'change', 'decisions'])
      assert.equal(cells[`t2.${row}.${column}`]?.state, 'unread', `${row} ${column}`)
  assert(messages.some(({text}) => text.includes('“行政许可”')))
})

test('拍平的行里有空格子：位置可信，行尾省去的是空白', async () => {
  const kept = items.with(3, '其他对外管理服务事项\t\t2\t5').with(2, '行政许可\t353')
  const {cells} = await readLines(title, '二、主动公开政府信息情况', ...kept)
  assert.equal(cells['t2.licensing.previousItems']?.value, 353)
  assert.equal(cells['t2.licensing.decisions']?.state, 'blank')
  assert.equal(cells['t2.otherServices.change']?.value, 2)
})

test('表三拍平的行里数比列少：不读成头两列', async () => {
  const {cells} = await readLines(title, '三、收到和处理政府信息公开申请情况', ...requests)
  for (const [code, {how, value}] of Object.entries(cells))
    assert(value === null || how === 'inferred', `${code} ${value}`)
  assert.equal(cells['t3.carriedIn.natural']?.state, 'unread')
})

/** Seven columns 34 points apart, each head broken over two lines, no lines drawn. */
const heads = [
  ['自然', '人'],
  ['商业', '企业'],
  ['科研', '机构'],
  ['社会公', '益组织'],
].concat([
  ['法律服', '务机构'],
  ['其他', ''],
  ['总计', ''],
])
const left = (column: number) => 300 + 34 * column
const row = (y: number, label: string, numbers: string[]): Drawing[] => [
  text(60, y, label),
  ...numbers.flatMap((number, column) => (number ? [text(left(column), y, number)] : [])),
]
const blank = ['', '', '', '', '', '', '']

function drawn(rows: [string, string[]][]): Uint8Array {
  const drawings = [
    text(60, 60, title),
    text(60, 90, '三、收到和处理政府信息公开申请情况'),
    ...heads.flatMap((lines, at) =>
      lines.flatMap((line, n) => (line ? [text(left(at), 120 + 12 * n, line)] : [])),
    ),
    ...rows.flatMap(([label, numbers], at) => row(160 + 20 * at, label, numbers)),
  ]
  return writePdf([drawings])
}

test('无边框的PDF：按数在哪个表头下面分列', async () => {
  const {cells} = await read(
    drawn([
      ['一、本年新收政府信息公开申请数量', blank.with(1, '5').with(6, '5')],
      ['二、上年结转政府信息公开申请数量', blank.with(3, '3').with(6, '3')],
      ['（一）予以公开', blank.with(5, '1').with(6, '1')],
      ['（七）总计', blank],
      ['四、结转下年度继续办理', blank.with(1, '4')],
    ]),
    'a.pdf',
  )
  const numbers = Object.entries(cells).flatMap(([code, {value}]) =>
    value === null ? [] : [`${code} ${value}`],
  )
  assert.deepEqual(numbers, [
    't3.received.business 5',
    't3.received.total 5',
    't3.carriedIn.socialWelfare 3',
    't3.carriedIn.total 3',
    't3.granted.otherOrganization 1',
    't3.granted.total 1',
    't3.carriedOut.business 4',
  ])
  assert.equal(cells['t3.concluded.total']?.state, 'blank')
})

test('无边框的PDF：数和标签不在一行，不读成空白', async () => {
  const {cells} = await read(
    drawn([
      ['一、本年新收政府信息公开申请数量', blank.with(0, '1').with(6, '1')],
      ['二、上年结转政府信息公开申请数量', blank],
      ['3.危及', blank.with(0, '2').with(6, '2')],
      ['“三安全一稳定”', blank],
      ['（七）总计', blank.with(0, '1').with(6, '1')],
    ]),
    'a.pdf',
  )
  assert.equal(cells['t3.refused.security.natural']?.value, 2)
  assert.equal(cells['t3.refused.security.total']?.value, 2)
})

const spaced = (...rows: string[]) =>
  readLines(
    title,
    '三、收到和处理政府信息公开申请情况',
    '自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计',
    ...rows,
    '四、政府信息公开行政复议、行政诉讼情况',
  )

test('文本按宽度折行，一个数断成两截：合起来加得上才采用', async () => {
  const wrapped = (total: string) =>
    spaced(
      '一、本年新收政府信息公开申请数量 31 55 52 86 63 10',
      `2 ${total}`,
      '二、上年结转政府信息公开申请数量 25 0 0 0 0 0',
      '25 三、本年度办理结果 （一）予以公开 6 4 0 0 0 0 10',
      '（二）部分公开（区分处理的，只计这一情形，不计其他情形） 0 0 0 0 0 0 0',
      '四、结转下年度继续办理 0 0 0 0 0 0 0',
    )
  const {cells} = await wrapped('389')
  assert.deepEqual(
    ['otherOrganization', 'total'].map(column => cells[`t3.received.${column}`]?.value),
    [102, 389],
  )
  assert.equal(cells['t3.received.otherOrganization']?.how, 'inferred')
  assert.equal(cells['t3.carriedIn.total']?.value, 25)
  assert.equal((await wrapped('390')).cells['t3.received.total']?.state, 'unread')
})

test('横线和数写在名称旁边：不读成空白', async () => {
  const {cells} = await spaced(
    '一、本年新收政府信息公开申请数量 1 0 0 0 0 0 1',
    '8.属于行政查询事项 / / / / / / / （四）无法提供',
    '1.本机关不掌握相关政府信息 1 0 0 0 0 0 1',
    '2.没有现成信息需要另行制作///////',
    '2.重复申请 O O O O O O O',
    '（七）总计 1 0 0 0 0 0 1',
  )
  assert.equal(cells['t3.notProcessed.repeated.natural']?.state, 'unread')
  assert.equal(cells['t3.refused.administrativeQuery.natural']?.state, 'mark')
  assert.notEqual(cells['t3.unavailable.needsCreation.natural']?.state, 'blank')
})

test('逐列复制的表：先是各行名称，后是各列的数，都不读成空白', async () => {
  const labels = ['一、本年新收政府信息公开申请数量', '二、上年结转政府信息公开申请数量']
  const {cells} = await readLines(
    title,
    '二、主动公开政府信息情况',
    ...['第二十条第（五）项', '信息内容', '行政许可', '其他对外管理服务事项'],
    ...['上一年项目数量', '3', '1', '本年增/减', '2', '9', '处理决定数量', '236', '7'],
    '三、收到和处理政府信息公开申请情况',
    ...[...labels, '（一）予以公开', '自然人', '94', '0', '0', '商业企业', '46', '0', '0'],
  )
  for (const row of ['t2.licensing.change', 't3.received.natural', 't3.granted.natural'])
    assert.equal(cells[row]?.state, 'unread', row)
})

test('只印了几列的表三：看来空白的行存疑', async () => {
  const {cells} = await readLines(
    title,
    '三、收到和处理政府信息公开申请情况',
    '自然人 商业企业 科研机构 社会公益组织',
    '一、本年新收政府信息公开申请数量 31 55 52 86',
    '二、上年结转政府信息公开申请数量',
    '（一）予以公开 6 4',
    '四、结转下年度继续办理 3 1',
  )
  assert.equal(cells['t3.carriedIn.natural']?.state, 'unread')
})

test('表四表头断了行：按法定顺序读，不从别的块补', async () => {
  const five = '结果维持 结果纠正 其他结果 尚未审结 总计'
  const {cells} = await readLines(
    title,
    '四、政府信息公开行政复议、行政诉讼情况',
    '行政复议 行政诉讼 未经复议直接起诉 复议后起诉 结果维持 结果纠正 其他结果 尚未',
    `审结 总计 ${five} ${five}`,
    '0 0 7 0 7 0 6 0 1 7 0 0 0 0 0',
  )
  const direct = ['upheld', 'corrected', 'other', 'pending', 'total']
  assert.deepEqual(
    direct.map(column => cells[`t4.litigationDirect.${column}`]?.value),
    [0, 6, 0, 1, 7],
  )
})

test('规章空白、下一行名称被截断：数不归规章', async () => {
  const {cells} = await readLines(
    '某县教育局2022年政府信息公开工作年度报告',
    '二、主动公开政府信息情况',
    '第二十条第（一）项',
    '信息内容 本年制发件数 本年废止件数 现行有效件数',
    '规章',
    '行政规范性 261 103 153',
    '第二十条第（五）项',
    '信息内容 本年处理决定数量',
    '行政许可 253',
  )
  assert.equal(cells['t2.rules.issued']?.value, null)
  assert.equal(cells['t2.normativeDocuments.issued']?.value, 261)
})

test('表四每行以制表符开头、表头分两行：由各块的合计定列', async () => {
  const five = '\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计'
  const {cells} = await readLines(
    title,
    '四、政府信息公开行政复议、行政诉讼情况',
    '\t行政复议\t行政诉讼',
    `${five}\t未经复议直接起诉\t复议后起诉`,
    `${five}${five}`,
    `${'\t'.repeat(6)}6\t\t7\t6\t19${'\t'.repeat(5)}`,
  )
  assert.equal(cells['t4.litigationDirect.total']?.value, 19)
  assert.equal(cells['t4.litigationAfter.total']?.state, 'blank')
})

test('表头只剩一截、序号落在上一行：不读成别的格的数', async () => {
  const {cells} = await readLines(
    title,
    ...['二、主动公开政府信息情况', '第二十条第（五）项', '信息内容 上一年项 本年增/ 处理决定'],
    ...['行政许可 353 2 7', '其他对外管理服务事项 36', '第二十条第（六）项'],
    ...['信息内容 上一年项 本年增/ 处理决定', '行政处罚 3', '行政强制 12 1 5'],
    '三、收到和处理政府信息公开申请情况',
    ...['自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计'],
    ...['一、本年新收政府信息公开申请数量 1 0 0 0 0 0 1', '（四）无法提供'],
    '2.没有现成信息需要另行制作 4 2 685 1207 579 2477 3',
    '.补正后申请内容仍不明确 1 0 0 0 0 0 1',
  )
  assert.equal(cells['t2.penalties.decisions']?.state, 'unread')
  assert.equal(cells['t2.coercion.decisions']?.value, 5)
  assert.notEqual(cells['t3.unavailable.needsCreation.total']?.value, 3)
})
