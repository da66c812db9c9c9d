import assert from 'node:assert/strict'
import {test} from 'node:test'
import {readDocument} from '../../src/reader/read-document.ts'
import {readReport} from '../../src/reports/read/read-report.ts'

async function readLines(...lines: string[]) {
  const text = ['某县水利局2022年政府信息公开工作年度报告', ...lines].join('\n')
  return readReport(await readDocument(new TextEncoder().encode(text), 'a.txt')).cells
}

const requests = (unit: string, heads: string[] = []) =>
  readLines(
    ...['三、收到和处理政府信息公开申请情况', ...heads],
    `一、本年新收政府信息公开申请数量 12${unit}`,
    `二、上年结转政府信息公开申请数量 1${unit}`,
    ...['三、本年度办理结果', `（一）予以公开 10${unit}`],
    ...['（三）不予公开', `4.保护第三方合法权益 1${unit}`],
    ...['（六）其他处理', `3.其他 1${unit}`, `（七）总计 12${unit}`],
    `四、结转下年度继续办理 1${unit}`,
  )

test('表三写成清单，每行只有一个带单位的数：是这一行的总计，没有申请人的各格', async () => {
  const cells = await requests('件')
  const totals = ['received', 'carriedIn', 'granted', 'refused.thirdParty', 'other.misc']
  assert.deepEqual(
    totals.concat('concluded', 'carriedOut').map(row => cells[`t3.${row}.total`]?.value),
    [12, 1, 10, 1, 1, 12, 1],
  )
  assert.equal(cells['t3.received.total']?.how, 'inferred')
  assert.equal(cells['t3.received.natural'], undefined)
})

test('没有单位，或印了申请人的表头：说不准是哪一列，存疑', async () => {
  for (const cells of [await requests(''), await requests('件', ['自然人 商业企业 总计'])])
    for (const [code, {value, how}] of Object.entries(cells))
      assert(value === null || how === 'inferred', code)
  assert.equal((await requests(''))['t3.received.total']?.state, 'unread')
})

const heads = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']
const disputes = (...numbers: string[]) =>
  readLines(
    ...['四、政府信息公开行政复议、行政诉讼情况', '行政复议'],
    ...heads.map((head, at) => `${head} ${numbers[at] ?? ''}`),
    ...['行政诉讼', '未经复议直接起诉'],
    ...heads.map((head, at) => `${head} ${numbers[at + 5] ?? ''}`),
    '复议后起诉',
    ...heads.map((head, at) => `${head} ${numbers[at + 10] ?? ''}`),
    ...['五、存在的主要问题及改进情况', '人员不足。', '六、其他需要报告的事项', '无。'],
  )

test('表四每个表头后面跟着它的数', async () => {
  const blocks = ['reconsideration', 'litigationDirect', 'litigationAfter']
  const columns = ['upheld', 'corrected', 'other', 'pending', 'total']
  const numbers = '1件 0件 0件 2件 3件 0件 4件 0件 0件 4件 5件 0件 0件 0件 5件'.split(' ')
  const cells = await disputes(...numbers)
  assert.deepEqual(
    blocks.flatMap(block => columns.map(column => cells[`t4.${block}.${column}`]?.value)),
    numbers.map(Number.parseFloat),
  )
  const oneLost = await disputes(...numbers.with(6, ''))
  for (const block of blocks)
    for (const column of columns)
      assert.notEqual(oneLost[`t4.${block}.${column}`]?.state, 'number', `${block} ${column}`)
})
