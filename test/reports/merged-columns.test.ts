import assert from 'node:assert/strict'
import {test} from 'node:test'
import {readDocument} from '../../src/reader/read-document.ts'
import {readReport} from '../../src/reports/read/read-report.ts'

async function readHtml(...rows: string[]) {
  const html = `<h1>某县教育局2022年政府信息公开工作年度报告</h1>
    <p>三、收到和处理政府信息公开申请情况</p>${rows.join('\n')}`
  return readReport(await readDocument(new TextEncoder().encode(html), 'a.html'))
}

const heads = [
  '<tr><td colspan=3 rowspan=3>勾稽关系</td><td colspan=7>申请人情况</td></tr>',
  '<tr><td rowspan=2>自然人</td><td colspan=5>法人或其他组织</td><td rowspan=2>总计</td></tr>',
  '<tr><td>商业企业</td><td>科研机构</td><td>社会公益组织</td><td>法律服务机构</td><td>其他</td></tr>',
]
const label = (text: string) => `<td colspan=3>${text}</td>`
const columns = 'natural business research socialWelfare legalService otherOrganization total'
const rowOf = (cells: Awaited<ReturnType<typeof readHtml>>['cells'], code: string) =>
  columns.split(' ').map(column => cells[`t3.${code}.${column}`])

test('几列合并成一格：零和横线归每一列，别的数存疑，只说一次', async () => {
  const {cells, messages} = await readHtml(
    `<table>${heads.join('')}`,
    `<tr>${label('一、本年新收政府信息公开申请数量')}<td>3<td colspan=5>0<td>3</tr>`,
    `<tr>${label('二、上年结转政府信息公开申请数量')}<td colspan=7>/</tr>`,
    `<tr>${label('（一）予以公开')}<td>2<td colspan=5>1<td>3</tr>`,
    `<tr>${label('四、结转下年度继续办理')}<td colspan=7>0</tr></table>`,
  )
  assert.deepEqual(
    rowOf(cells, 'received').map(cell => cell?.value),
    [3, 0, 0, 0, 0, 0, 3],
  )
  assert(rowOf(cells, 'carriedIn').every(cell => cell?.state === 'mark'))
  assert.deepEqual(
    rowOf(cells, 'granted').map(cell => cell?.value),
    [2, null, null, null, null, null, 3],
  )
  assert.equal(messages.filter(({text}) => text.includes('不能确定是哪个数')).length, 1)
})

test('格内的数字拉开写：合起来加得上才采用', async () => {
  const row = (text: string, total: string) =>
    `<tr>${label(text)}${'<td>1 2'.concat('<td>0'.repeat(5))}<td>${total}</tr>`
  const {cells} = await readHtml(
    `<table>${heads.join('')}`,
    row('一、本年新收政府信息公开申请数量', '1 2'),
    row('二、上年结转政府信息公开申请数量', '3'),
    row('四、结转下年度继续办理', '12'),
    '</table>',
  )
  const [natural, total] = [cells['t3.received.natural'], cells['t3.received.total']]
  assert.deepEqual([natural?.value, natural?.how, total?.value], [12, 'inferred', 12])
  assert.equal(cells['t3.carriedIn.natural']?.state, 'unread')
  assert.equal(cells['t3.carriedOut.natural']?.value, 12)
})

test('用 role 标明的表格：空格子还在原位', async () => {
  const row = (...texts: string[]) =>
    `<div role="row">${texts.map(text => `<span role="cell">${text}</span>`).join('')}</div>`
  const {cells} = await readHtml(
    '<div role="table"><div role="rowgroup">',
    row('', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'),
    row('一、本年新收政府信息公开申请数量', '', '2', '', '', '1', '', '4'),
    row('二、上年结转政府信息公开申请数量', '', '', '', '', '', '', ''),
    row('四、结转下年度继续办理', '', '', '', '', '', '', '1'),
    '</div></div>',
  )
  assert.deepEqual(
    rowOf(cells, 'received').map(cell => cell?.value),
    [null, 2, null, null, 1, null, 4],
  )
  assert.deepEqual(
    [cells['t3.carriedIn.total']?.state, cells['t3.carriedOut.total']?.value],
    ['blank', 1],
  )
})

test('每行带编号的列表：编号不是上一行的数', async () => {
  const lines = ['第二十条第（六）项', '信息内容 本年处理决定数量', '行政处罚', '行政强制 1104']
  const {cells} = await readHtml(
    '<p>二、主动公开政府信息情况</p><ol start=8>',
    ...lines.map(line => `<li>${line}</li>`),
    '</ol>',
  )
  assert.notEqual(cells['t2.penalties.decisions']?.state, 'number')
  assert.equal(cells['t2.coercion.decisions']?.value, 1104)
})
