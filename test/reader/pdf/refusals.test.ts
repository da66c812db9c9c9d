import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {test} from 'node:test'
import fc from 'fast-check'
import pdfmake from 'pdfmake'
import {readPdf} from '../../../src/reader/pdf/read-pdf.ts'
import {picture, text, writePdf} from './write-pdf.ts'

const real = new Uint8Array(
  readFileSync(new URL('../../reports/files/100-hongze-2024.pdf', import.meta.url)),
)
const report = '本报告由某某县人民政府办公室编制，所列数据的统计期限为全年，可在网站查阅下载。'
/** What such a font leaves of the sentence: its glyphs' places in the font. */
const glyphNumbers = [...report]
  .map(character => String.fromCharCode((character.charCodeAt(0) % 0x1500) + 0x180))
  .join('')
const scan = [picture(0, 0, 595, 842)]

const refused: {name: string; bytes: Uint8Array; sentence: RegExp}[] = [
  {name: '空文件', bytes: new Uint8Array(), sentence: /不是PDF/},
  {name: '不是PDF', bytes: new TextEncoder().encode('<html>年报</html>'), sentence: /不是PDF/},
  {name: '被截断', bytes: real.slice(0, real.length / 2), sentence: /已损坏|不完整/},
  {name: '没有页', bytes: writePdf([]), sentence: /没有文字|已损坏/},
  {name: '空白页', bytes: writePdf([[]]), sentence: /没有文字/},
  {
    name: '扫描件',
    bytes: writePdf([scan, scan]),
    sentence: /是扫描件.*可复制文字的PDF，或另存为docx/,
  },
  {name: '扫描件加页码', bytes: writePdf([[...scan, text(290, 800, '- 1 -')]]), sentence: /扫描件/},
  {
    name: '字体没有文字对照',
    bytes: writePdf([[text(72, 72, glyphNumbers)]], 'nameless'),
    sentence: /乱码/,
  },
  {
    name: '页数太多',
    bytes: writePdf(Array.from({length: 501}, () => [text(72, 72, '一')])),
    sentence: /有 501 页，超过/,
  },
  {
    name: '图形太多',
    bytes: writePdf([[text(72, 72, '一'), '0 0 m 9 9 l S\n'.repeat(210_000)]]),
    sentence: /第 1 页的图形超过/,
  },
]

for (const {name, bytes, sentence} of refused)
  test(`PDF拒读：${name}`, async () => {
    const document = await readPdf(bytes)
    assert.equal(document.readable, false)
    assert.deepEqual(document.blocks, [])
    assert.equal(document.messages[0]?.level, 'error')
    assert.match(document.messages[0]?.text ?? '', sentence)
  })

const warned: {name: string; bytes: Uint8Array; level: string; sentence: RegExp}[] = [
  {
    name: '部分页是扫描图片',
    bytes: writePdf([[text(72, 72, report)], scan, scan, scan]),
    level: 'error',
    sentence: /^第2—4页是扫描图片，没有文字，未能读取/,
  },
  {
    name: '扫描件带识别文字',
    bytes: writePdf([[...scan, text(72, 72, report, {mode: 3})]]),
    level: 'warning',
    sentence: /^第1页的文字是扫描后识别的/,
  },
  {
    name: '页中有图片',
    bytes: writePdf([[text(72, 72, report), picture(72, 200, 450, 300)]]),
    level: 'note',
    sentence: /^第1页有图片/,
  },
]

for (const {name, bytes, level, sentence} of warned)
  test(`PDF提醒：${name}`, async () => {
    const document = await readPdf(bytes)
    assert.equal(document.readable, true)
    assert.equal(document.messages[0]?.level, level)
    assert.match(document.messages[0]?.text ?? '', sentence)
  })

test('PDF拒读：设有打开密码', async () => {
  pdfmake.setLocalAccessPolicy(() => true)
  pdfmake.setFonts({Helvetica: {normal: 'Helvetica'}})
  const locked = {userPassword: 'x', defaultStyle: {font: 'Helvetica'}, content: ['2024']}
  const {readable, messages} = await readPdf(await pdfmake.createPdf(locked).getBuffer())
  assert.equal(readable, false)
  assert.match(messages[0]?.text ?? '', /设有打开密码.*去掉密码/)
})

test('PDF改坏任意字节：不抛错、不卡住，读不了就说明', async () => {
  const change = fc.record({at: fc.nat(real.length - 1), byte: fc.nat(255), count: fc.nat(200)})
  await fc.assert(
    fc.asyncProperty(fc.array(change, {minLength: 1, maxLength: 20}), async changes => {
      const bytes = real.slice()
      for (const {at, byte, count} of changes) bytes.fill(byte, at, at + count)
      const document = await readPdf(bytes)
      if (!document.readable) assert.match(document.messages[0]?.text ?? '', /PDF.*请/)
    }),
    {numRuns: 15},
  )
})
