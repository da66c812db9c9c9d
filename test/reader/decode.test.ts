import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {test} from 'node:test'
import {decodeText} from '../../src/reader/decode-text.ts'
import {read, shapeOf} from './shape.ts'

// 「政府信息公开年度报告。共收到申请3件」
const gbk = 'd5feb8aed0c5cfa2b9abbfaac4eab6c8b1a8b8e6a1a3b9b2cad5b5bdc9eac7eb33bcfe'
const big5 = 'ac46a9b2b8eab054a4bdb67da67eabd7b3f8a769a143a640a6acaeecbda5bdd033a5f3'

test('GB18030 和 GBK 文本', () => {
  const {text, encoding} = decodeText(Buffer.from(gbk, 'hex'))
  assert.equal(encoding, 'gb18030')
  assert.equal(text, '政府信息公开年度报告。共收到申请3件')
})

test('GB18030 的四字节字', () => {
  const bytes = Buffer.concat([Buffer.from(gbk, 'hex'), Buffer.from('8139ef30', 'hex')])
  assert.equal(decodeText(bytes).text.at(-1), '㐁')
})

test('繁体 BIG5 文本不读成 GBK', () => {
  const {text, encoding} = decodeText(Buffer.from(big5, 'hex'))
  assert.equal(encoding, 'big5')
  assert.match(text, /^政府資訊公開年度報告/)
})

test('带标记和不带标记的 UTF-16', () => {
  const text = '一、总体情况\r\n共收到申请 3 件'
  const little = Buffer.from(text, 'utf16le')
  assert.equal(decodeText(little).text, text)
  assert.equal(decodeText(Buffer.from(`\ufeff${text}`, 'utf16le')).text, text)
  assert.equal(decodeText(Buffer.from(little).swap16()).text, text)
})

test('UTF-8 的标记不进正文', () => {
  assert.equal(decodeText(Buffer.from('\ufeff年报')).text, '年报')
})

test('两可的字节按页面的声明', () => {
  const twoWays = Buffer.from('b0a1', 'hex')
  assert.equal(decodeText(twoWays, 'big5').text, '陛')
  assert.equal(decodeText(twoWays, 'gbk').text, '啊')
})

test('声明错的编码以内容为准', async () => {
  const page =
    '<html><head><meta charset="gb2312"></head><body><p>政府信息公开年度报告</p></body></html>'
  assert.deepEqual(await shapeOf(page, 'a.html'), ['政府信息公开年度报告'])
  const other = Buffer.from(
    page.replace('gb2312', 'utf-8').replace('政府信息公开年度报告', '@'),
    'latin1',
  )
  const at = other.indexOf('@')
  const bytes = Buffer.concat([
    other.subarray(0, at),
    Buffer.from(gbk, 'hex'),
    other.subarray(at + 1),
  ])
  assert.deepEqual(await shapeOf(bytes, 'a.html'), ['政府信息公开年度报告。共收到申请3件'])
})

test('个别坏字节指出第一处，不悄悄带过', async () => {
  const good = `${'二、主动公开政府信息情况\n'.repeat(20)}规范性文件`
  const bytes = Buffer.concat([
    Buffer.from(good),
    Buffer.from([0xff]),
    Buffer.from('结束\n'.repeat(20)),
  ])
  const {messages, readable} = await read(bytes, 'a.txt')
  assert.equal(readable, true)
  assert.deepEqual(messages[0]?.place, {line: 21, column: 6})
  assert.equal(messages[0]?.level, 'error')
  assert.match(messages[0]?.text ?? '', /1 处字节不能按 UTF-8 识别/)
})

test('文件里原有的替换符也要说', async () => {
  const {messages} = await read(`${'政府信息公开'.repeat(20)}\ufffd`, 'a.txt')
  assert.match(messages[0]?.text ?? '', /缺损/)
})

test('认不出编码的文字不读', async () => {
  const {messages, readable} = await read(Buffer.from('ff20ff41ff20'.repeat(50), 'hex'), 'a.txt')
  assert.equal(readable, false)
  assert.match(messages[0]?.text ?? '', /编码无法识别/)
})

test('真实报告转成 GB18030 后读出的一样', async () => {
  const name = 'test/reports/files/004-dongtou-2020.txt'
  const source = readFileSync(name, 'utf8').replaceAll('\u00a0', ' ')
  const bytes = toGb18030(source)
  assert.deepEqual(await shapeOf(bytes, name), await shapeOf(source, name))
})

/** Node only decodes; the table of two-byte codes is turned round once. */
function toGb18030(text: string): Uint8Array {
  const codes = new Map<string, number[]>()
  const decoder = new TextDecoder('gb18030')
  for (let high = 0x81; high <= 0xfe; high++)
    for (let low = 0x40; low <= 0xfe; low++)
      if (low !== 0x7f) codes.set(decoder.decode(Uint8Array.of(high, low)), [high, low])
  return Uint8Array.from(
    [...text].flatMap(sign => (sign < '\x80' ? sign.charCodeAt(0) : (codes.get(sign) ?? [0x3f]))),
  )
}
