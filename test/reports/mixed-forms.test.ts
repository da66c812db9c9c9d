import assert from 'node:assert/strict'
import {test} from 'node:test'
import {readDocument} from '../../src/reader/read-document.ts'
import {examineFile} from '../../src/reports/examine/examine-file.ts'
import {readReport} from '../../src/reports/read/read-report.ts'

const bytesOf = (...lines: string[]) => new TextEncoder().encode(lines.join('\n'))
const readLines = async (...lines: string[]) =>
  readReport(await readDocument(bytesOf(...lines), 'a.txt'))

const items2021 = [
  ...['第二十条第（五）项', '信息内容\t本年处理决定数量', '行政许可\t12'],
  ...['第二十条第（六）项', '信息内容\t本年处理决定数量', '行政处罚\t3', '行政强制\t1'],
  ...['第二十条第（八）项', '信息内容\t本年收费金额（单位：万元）', '行政事业性收费\t5.5'],
]

test('2022年的报告第一段沿用2019年的表头：还是2021年格式，并说明哪一段不是', async () => {
  const {layout, cells, messages} = await readLines(
    '某县教育局2022年政府信息公开工作年度报告',
    ...['二、主动公开政府信息情况', '第二十条第（一）项'],
    '信息内容\t本年新制作数量\t本年新公开数量\t对外公开总数量',
    ...['规章\t0\t0\t0', '规范性文件\t1\t2\t9', ...items2021],
  )
  assert.equal(layout, '2021')
  assert.equal(cells['t2.licensing.decisions']?.value, 12)
  assert.equal(cells['t2.normativeDocuments.issued'], undefined)
  const heads = messages.filter(({text}) => text.includes('本年新制作数量、本年新公开数量'))
  assert.deepEqual([heads.length, heads[0]?.place?.line], [1, 5])
})

test('表二多印一行：说出是哪一行，别的空白行仍是空白', async () => {
  const {cells, messages} = await readLines(
    '某市生態環境局2020年政府信息公開工作年度報告',
    ...['二、主動公開政府信息情況', '第二十條第(一)項 | |||||'],
    '信息內容 | 本年新 製作數量 | 本年新 公開數量 | 對外公開總數量 | ||',
    '規範性檔案(行政機關制定發布的決定、公告、通告、意見) | 2 | 2 | 19 | ||',
    '其他主動公開檔案(含以本單位名義正式簽發的檔案) | 186 | 86 | 255 | ||',
    '第二十條第(八)項 | |||||',
    '信息內容 | 上一年項目數量(指2019年事項數) | 本年增/減(減用負值表示,如-8) | |||',
    '行政事業性收費 | |||||',
    '第二十條第(九)項 | |||||',
    ...['信息內容 | 採購項目數量 | 採購總金額 | |||', '政府集中採購 | 33 | 2315.51萬元 | |||'],
  )
  assert.equal(cells['t2.normativeDocuments.totalDisclosed']?.value, 19)
  assert.equal(cells['t2.fees.change']?.state, 'blank')
  assert(messages.some(({text}) => text.includes('“其他主動公開檔案')))
})

test('一行一格、多印一行：别的行照读，说出多的是哪一行', async () => {
  const {cells, messages} = await readLines(
    ...['某街道2020年政府信息公开工作年度报告', '二、主动公开政府信息情况'],
    ...['第二十条第（一）项 | |||', '信息内容 |', '本年新制作数量 |', '本年新公开数量 |'],
    ...['对外公开总数量 |', '|', '规章（设区的市应提供） |', '0 |', '0 |', '0 |', '|'],
    ...['规范性文件（决定、公告、通 知） |', '87 |', '3 |', '90 |', '|'],
    ...['其他主动公开文件（含以本单位名义正式签发的、除规范性文件以外的主动公 开文件） |'],
    ...['5 |', '6 |', '7 |', '|', '第二十条第（五）项 | |||', '信息内容 |', '上一年项目数量 |'],
    ...['本年增/减 |', '处理决定数量 |', '|', '行政许可 |', '3 |', '-1 |', '5 |', '|'],
  )
  const row = ['previousItems', 'change', 'decisions'].map(code => cells[`t2.licensing.${code}`])
  assert.deepEqual(
    row.map(cell => cell?.value),
    [3, -1, 5],
  )
  assert.equal(cells['t2.normativeDocuments.totalDisclosed']?.value, 90)
  assert(messages.some(({text}) => text.includes('“其他主动公开文件')))
})

test('繁体的机关名称读成简体', async () => {
  const {agency} = await readLines(
    '某縣退役軍人事務局2020年政府信息公開工作年度報告',
    ...['二、主動公開政府信息情況', '規章 0 0 0', '規範性文件 0 0 0', '行政許可 1 0 2'],
  )
  assert.equal(agency, '某县退役军人事务局')
})

test('名称折成两行、数印在中间：归这一行', async () => {
  const {cells} = await readLines(
    '某区审计局2020年政府信息公开工作年度报告',
    '三、收到和处理政府信息公开申请情况',
    '自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计',
    '一、本年新收政府信息公开申请数量 2 0 0 0 0 0 2',
    ...['（二）部分公开（区分处理的，只计这', '1 0 0 0 0 0 1', '一情形，不计其他情形）'],
    ...['2．其他法律行政法', '0 1 0 0 0 / 1', '规禁止公开'],
    '四、结转下年度继续办理 0 0 0 0 0 0 0',
  )
  assert.equal(cells['t3.partial.total']?.value, 1)
  assert.equal(cells['t3.refused.otherLaw.business']?.value, 1)
  assert.equal(cells['t3.refused.otherLaw.otherOrganization']?.state, 'mark')
})

test('2019年以前没有统一格式：不说缺表缺部分', async () => {
  const {report, result} = await examineFile(
    bytesOf(
      '某市人民政府2017年政府信息公开工作年度报告',
      ...['一、概述', '2017年，我市推进政务公开。'],
      ...['二、主动公开政府信息情况', '主动公开100条。'],
      ...['三、依申请公开政府信息情况', '收到申请10件。'],
    ),
    'a.txt',
  )
  assert.deepEqual(report?.messages, [])
  assert.deepEqual(result?.findings, [])
})

test('缺的表、部分：读取说明指明由哪一项校核同样指出', async () => {
  const {messages} = await readLines(
    '某县教育局2022年政府信息公开工作年度报告',
    ...['一、总体情况', '好。', '二、主动公开政府信息情况', ...items2021],
  )
  const checks = new Set(messages.map(({check}) => check))
  assert(checks.has('form/all-cells') && checks.has('form/all-sections'))
})
