import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {test} from 'node:test'
import {read, shape, shapeOf} from './shape.ts'

const folder = 'test/reader/files'

test('编号、合并、多段的格子、嵌套表、修订和隐藏文字', async () => {
  const file = readFileSync(`${folder}/numbered-and-merged.doc`)
  const document = await read(file, 'a.doc')
  assert.equal(document.format, 'doc')
  assert.deepEqual(shape(document), [
    '# 某县2023年政府信息公开年度报告',
    '一、总体情况',
    '（一）主动公开',
    '（二）依申请公开',
    '共收到申请12件\n第二行',
    '信息内容 | 本年\n制发件数<2x1> | 本年废止件数 | 现行有效件数',
    '规章 | 0<2x1> |  | /',
    '第二十条第（五）项<5x1>',
    '三\n、本年<2x1> | 1.予以公开<2x1> | 12',
    '2.部分公开',
    '3 | 4',
    '5 | 6',
    '二、其他',
  ])
  assert.deepEqual(
    document.messages.map(({level}) => level),
    ['warning', 'note'],
  )
})

test('整份报告：三张表的行、列和合并', async () => {
  const lines = await shapeOf(readFileSync(`${folder}/report-2021.doc`), 'a.doc')
  assert(lines.includes('# 一、总体情况'))
  assert(lines.includes('行政许可 | 1798<3x1>'))
  assert(lines.includes('一、本年新收政府信息公开申请数量<3x1> | 66 | 0 | 0 | 0 | 0 | 0 | 66'))
  assert(lines.includes('@1:（三）不予公开<1x8> | 1.属于国家秘密 | 0 | 0 | 0 | 0 | 0 | 0 | 0'))
  assert(lines.includes('@2:5.属于三类内部事务信息 | 1 | 0 | 0 | 0 | 0 | 0 | 1'))
  assert(lines.includes('行政复议<5x1> | 行政诉讼<10x1>'))
  assert(lines.includes('2 | 1 | 0 | 0 | 3 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0'))
})

test('设了打开密码的 doc 说明已加密', async () => {
  const bytes = readFileSync(`${folder}/numbered-and-merged.doc`)
  const header = bytes.indexOf(Buffer.from('eca5', 'hex'))
  assert(header > 0)
  bytes.writeUInt16LE(bytes.readUInt16LE(header + 10) | 0x0100, header + 10)
  const {readable, messages} = await read(bytes, 'a.doc')
  assert.equal(readable, false)
  assert.match(messages[0]?.text ?? '', /已加密/)
})

test('截短的 doc 不当作完整的读', async () => {
  const bytes = readFileSync(`${folder}/report-2021.doc`)
  for (const length of [600, 5000, 20_000]) {
    const {readable, messages} = await read(bytes.subarray(0, length), 'a.doc')
    assert.equal(readable, false)
    assert.match(messages[0]?.text ?? '', /损坏|认不出/)
  }
})
