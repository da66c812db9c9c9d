import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {test} from 'node:test'
import {type CellObject, utils, write} from '@e965/xlsx'
import ExcelJS from 'exceljs'
import {numberText} from '../../src/reader/sheets/number-text.ts'
import {xlsx} from './office-files.ts'
import {read, shape, shapeOf} from './shape.ts'

type Sheet = {name: string; cells: Record<string, CellObject>; merges?: string[]; hidden?: boolean}

function workbook(sheets: Sheet[], type: 'xlsx' | 'xls' = 'xlsx'): Uint8Array {
  const book = utils.book_new()
  for (const {name, cells, merges = []} of sheets) {
    const ref = utils.encode_range(
      Object.keys(cells)
        .map(address => utils.decode_cell(address))
        .reduce(
          ({s, e}, {r, c}) => ({
            s: {r: Math.min(s.r, r), c: Math.min(s.c, c)},
            e: {r: Math.max(e.r, r), c: Math.max(e.c, c)},
          }),
          {s: {r: 1e6, c: 1e4}, e: {r: 0, c: 0}},
        ),
    )
    const ranges = merges.map(range => utils.decode_range(range))
    utils.book_append_sheet(book, {...cells, '!ref': ref, '!merges': ranges}, name)
  }
  book.Workbook = {Sheets: sheets.map(({name, hidden}) => ({name, Hidden: hidden ? 1 : 0}))}
  return write(book, {type: 'buffer', bookType: type, cellStyles: true})
}

const text = (v: string): CellObject => ({t: 's', v})
const number = (v: number, z = 'General'): CellObject => ({t: 'n', v, z})

const small: Sheet = {
  name: '表三',
  cells: {
    C3: text('信息内容'),
    D3: text('数量'),
    C4: text('规章'),
    D4: number(0),
    E4: number(12.5),
    C5: text('/'),
    C7: text('完'),
  },
  merges: ['D3:E3', 'C5:D6'],
}

for (const type of ['xlsx', 'xls'] as const)
  test(`${type}：合并、空格、外圈空行空列和位置`, async () => {
    const document = await read(workbook([small], type), `a.${type}`)
    assert.equal(document.format, type)
    assert.deepEqual(shape(document), [
      '# 表三',
      '信息内容 | 数量<2x1>',
      '规章 | 0 | 12.5',
      '/<2x2> | ',
      '@2:',
      '完 |  | ',
    ])
    const table = document.blocks[1]
    assert(table?.kind === 'table')
    assert.deepEqual(table.rows[1]?.[2]?.place, {sheet: '表三', address: 'E4'})
  })

test('隐藏的工作表不读并说明，没有起名的工作表不作标题', async () => {
  const sheets = [
    {name: 'Sheet1', cells: {A1: text('甲')}},
    {name: '草稿', cells: {A1: text('乙')}, hidden: true},
  ]
  const document = await read(workbook(sheets), 'a.xlsx')
  assert.deepEqual(shape(document), ['甲'])
  assert.match(document.messages[0]?.text ?? '', /隐藏的工作表“草稿”没有读取/)
})

test('隐藏的行和列不读并说明，合并的格子露出一部分就读', async () => {
  const rows = [
    '<cols><col min="2" max="2" hidden="1"/></cols><sheetData>',
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>9</v></c><c r="C1"><v>2</v></c></row>',
    '<row r="2" hidden="1"><c r="A2"><v>7</v></c><c r="C2"><v>8</v></c></row>',
    '<row r="3"><c r="A3"><v>3</v></c><c r="B3"><v>4</v></c></row></sheetData>',
    '<mergeCells><mergeCell ref="B3:C3"/></mergeCells>',
  ]
  const document = await read(xlsx(rows.join('')), 'a.xlsx')
  assert.deepEqual(shape(document), ['1 | @2:2', '', '3 | 4<2x1>'])
  assert.match(document.messages[0]?.text ?? '', /隐藏的行或列，没有读取/)
})

const shown: [name: string, value: number, shown: string, text: string][] = [
  ['整数', 12, '12', '12'],
  ['带单位', 70, '70件', '70件'],
  ['千分位', 1120, '1,120', '1,120'],
  ['两位小数', 12.5, '12.50', '12.50'],
  ['百分数', 0.125, '12.5%', '12.5%'],
  ['负数加括号', -3, '(3)', '(3)'],
  ['四舍五入会变的按实际的数', 0.6, '1', '0.6'],
  ['零显示为横线仍是零', 0, ' - ', '0'],
  ['零不显示仍是零', 0, '', '0'],
  ['浮点尾数', 0.1 + 0.2, '0.3', '0.3'],
  ['大数不用科学记数', 123456789012, '1.23E+11', '123456789012'],
  ['很小的数', 0.0000001, '1E-07', '0.0000001'],
]

for (const [name, value, display, expected] of shown)
  test(`单元格里的数：${name}`, () => assert.equal(numberText(value, display).text, expected))

test('格式照显示，改变了数的有说明', async () => {
  const cells = {
    A1: number(44561, 'yyyy"年"m"月"d"日"'),
    B1: number(609725.09, '#,##0.00"元"'),
    C1: number(12, '0'),
    D1: number(0.6, '0'),
    E1: number(0, '0;-0;;@'),
    F1: text('１２'),
  }
  const document = await read(workbook([{name: 'Sheet1', cells}]), 'a.xlsx')
  assert.deepEqual(shape(document), ['2021年12月31日 | 609,725.09元 | 12 | 0.6 | 0 | １２'])
  assert.deepEqual(document.messages[0]?.place, {sheet: 'Sheet1', address: 'D1'})
})

test('没有计算结果的公式不是空白', async () => {
  const cells = {A1: text('合计'), B1: {t: 'n', f: 'SUM(C1:D1)'} as CellObject, C1: number(1)}
  const document = await read(workbook([{name: 'Sheet1', cells}]), 'a.xlsx')
  assert.equal(shape(document)[0]?.split(' | ')[1], '=?')
  assert.match(document.messages[0]?.text ?? '', /公式没有存下计算结果/)
})

test('没有结果也没有类型的公式不是空白', async () => {
  const sheet =
    '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1+2</f></c><c r="C1" s="0"/></row></sheetData>'
  assert.deepEqual(await shapeOf(xlsx(sheet), 'a.xlsx'), ['1 | =?'])
})

test('上标的注码不并成数字，划去的不读', async () => {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Sheet1')
  const raised = {text: '1', font: {vertAlign: 'superscript' as const}}
  sheet.getCell('A1').value = {richText: [{text: '5'}, raised]}
  sheet.getCell('B1').value = {richText: [raised, {text: '7'}]}
  sheet.getCell('C1').value = {richText: [{text: '3', font: {strike: true}}, {text: ' 5 & 6'}]}
  sheet.getCell('D1').value = {richText: [{text: '1', font: {bold: true}}, {text: '2'}]}
  const document = await read(new Uint8Array(await book.xlsx.writeBuffer()), 'a.xlsx')
  assert.deepEqual(shape(document), ['5[1] | [1]7 | 5 & 6 | 12'])
  assert.match(document.messages[0]?.text ?? '', /删除线/)
})

test('存坏的数不当作文字“NaN”', async () => {
  const sheet =
    '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>x7</v></c></row></sheetData>'
  const document = await read(xlsx(sheet), 'a.xlsx')
  assert.equal(shape(document)[0], '1 | #NUM!')
  assert.match(document.messages[0]?.text ?? '', /数已损坏/)
})

test('另一软件写的 xls：整份报告', async () => {
  const lines = await shapeOf(readFileSync('test/reader/files/report-2021.xls'), 'a.xls')
  assert(lines.includes('一、本年新收政府信息公开申请数量<3x1> | 66 | 0 | 0 | 0 | 0 | 0 | 66'))
  assert(lines.includes('2 | 1 | 0 | 0 | 3 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0'))
})

test('相距极远的两格不撑开整张表', async () => {
  const rows =
    '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>'
  assert.deepEqual(await shapeOf(xlsx(`<sheetData>${rows}</sheetData>`), 'a.xlsx'), [
    '1',
    '@16383:2',
  ])
})

test('设了打开密码的 xls 说明已加密', async () => {
  const bytes = Buffer.from(workbook([small], 'xls'))
  const start = bytes.indexOf(Buffer.from('0908100000060500', 'hex'))
  assert(start > 0)
  // The record behind the first one becomes the one that says "encrypted".
  bytes.writeUInt16LE(0x2f, start + 4 + bytes.readUInt16LE(start + 2))
  const {readable, messages} = await read(bytes, 'a.xls')
  assert.equal(readable, false)
  assert.match(messages[0]?.text ?? '', /已加密/)
})
