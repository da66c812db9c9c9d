import assert from 'node:assert/strict'
import {randomBytes} from 'node:crypto'
import {readFileSync} from 'node:fs'
import test from 'node:test'
import {Document, Packer, Paragraph} from 'docx'
import Excel from 'exceljs'
import {strToU8, zipSync} from 'fflate'
import {judgeFile} from '../../../src/agencies/files/judge-file.ts'
import {kindOf} from '../../../src/agencies/files/kind-of.ts'
import {refusesName} from '../../../src/agencies/files/name.ts'
import {isRefusal} from '../../../src/law/refusal.ts'
import {paperToPdf} from '../../../src/writer/pdf.ts'
import {jpeg, png, tiff} from './scans.ts'

const pdf = Buffer.from(paperToPdf({title: '呈批单', blocks: []}))
const zip = (parts: Record<string, string>) =>
  Buffer.from(
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))),
  )
const ofd = zip({'OFD.xml': '<ofd:OFD/>', 'Doc_0/Document.xml': '<a/>'})
const docx = await Packer.toBuffer(new Document({sections: [{children: [new Paragraph('公开')]}]}))
const book = new Excel.Workbook()
book.addWorksheet('表一').addRow(['公开'])
const xlsx = Buffer.from(await book.xlsx.writeBuffer())

const kinds: [string, Buffer][] = [
  ['pdf', pdf],
  ['jpeg', jpeg],
  ['png', png],
  ['tiff', tiff],
  ['ofd', ofd],
  ['docx', docx],
  ['xlsx', xlsx],
]

for (const [kind, bytes] of kinds)
  test(`按内容认出 ${kind}；截断的、前面加了东西的认不出`, async () => {
    assert.equal(await kindOf(bytes), kind)
    assert.equal(await kindOf(bytes.subarray(0, Math.floor(bytes.length / 2))), undefined)
    assert.equal(await kindOf(Buffer.concat([Buffer.from('GIF89a'), bytes])), undefined)
  })

test('真实年报文件都认得出', async () => {
  const folder = new URL('../../reports/files/', import.meta.url)
  const {readdirSync} = await import('node:fs')
  let known = 0
  for (const name of readdirSync(folder)) {
    const end = /\.(pdf|docx?|xlsx?)$/i.exec(name)?.[1]?.toLowerCase()
    if (!end) continue
    assert.equal(await kindOf(readFileSync(new URL(name, folder))), end, name)
    known++
  }
  assert.ok(known > 0)
})

const script = Buffer.from('<script>alert(1)</script>')
const bad: [string, Buffer][] = [
  ['网页', Buffer.from('<!DOCTYPE html><html><body>公开</body></html>')],
  ['前面有空行的网页', Buffer.from(`\n\n  <HTML>${'公'.repeat(50)}`)],
  [
    'svg',
    Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="a()"/>'),
  ],
  ['程序', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(500)])],
  ['文本', Buffer.from('公开')],
  ['后面接着压缩包的 pdf', Buffer.concat([pdf, ofd])],
  ['后面接着网页的 pdf', Buffer.concat([pdf, script])],
  ['开头藏着网页的 pdf', Buffer.concat([Buffer.from('%PDF-1.4\n'), script, pdf.subarray(9)])],
  ['后面接着压缩包的图片', Buffer.concat([jpeg, ofd])],
  ['后面接着网页的图片', Buffer.concat([jpeg, script])],
  ['后面接着 pdf 的图片', Buffer.concat([jpeg, pdf])],
  ['后面接着程序的图片', Buffer.concat([jpeg, Buffer.from('MZ'), Buffer.alloc(99)])],
  ['后面接着网页的文档', Buffer.concat([docx, script])],
  ['后面接着 pdf 的 ofd', Buffer.concat([ofd, pdf])],
  ['后面接着压缩包的 png', Buffer.concat([png, ofd])],
  ['后面接着网页的 png', Buffer.concat([png, script])],
  ['注释里藏着网页的图片', Buffer.concat([jpeg.subarray(0, 2), comment(script), jpeg.subarray(2)])],
  [
    '开头又是 pdf 的图片',
    Buffer.concat([jpeg.subarray(0, 2), comment(pdf.subarray(0, 500)), jpeg.subarray(2)]),
  ],
  ['只有头没有画面的图片', Buffer.from([0xff, 0xd8, 0xff, 0xd9])],
  ['普通压缩包', zip({'a.txt': '公开'})],
  ['带宏的文档', zip({'word/document.xml': '<a/>', 'word/vbaProject.bin': 'x'})],
  ['夹着程序的 ofd', zip({'OFD.xml': '<a/>', 'Attachs/a.EXE': 'MZ'})],
  ['名称跳出目录的 ofd', zip({'OFD.xml': '<a/>', '../../etc/passwd': 'x'})],
  ['gif', Buffer.from('GIF89a/*<svg/onload=alert(1)>*/=1;')],
]

for (const [what, bytes] of bad)
  test(`不接收：${what}`, async () => assert.equal(await kindOf(bytes), undefined))

function comment(text: Buffer): Buffer {
  const head = Buffer.from([0xff, 0xfe, 0, 0])
  head.writeUInt16BE(text.length + 2, 2)
  return Buffer.concat([head, text])
}

test('手机照片后面附有第二幅画面的，照收', async () => {
  assert.equal(await kindOf(Buffer.concat([jpeg, jpeg])), 'jpeg')
  const film = Buffer.concat([
    Buffer.from('00000018', 'hex'),
    Buffer.from('ftypmp42'),
    randomBytes(5000),
  ])
  assert.equal(await kindOf(Buffer.concat([jpeg, film])), 'jpeg')
})

const names: [string, RegExp | undefined][] = [
  ['呈批单.pdf', undefined],
  ['呈批单.扫描.PDF', undefined],
  ['关于张某申请的呈批单（2026）1号.pdf', undefined],
  ['呈批单', /应以 \.pdf 结尾/],
  ['呈批单.pdf.exe', /应以 \.pdf 结尾/],
  ['呈批单.html', /应以 \.pdf 结尾/],
  ['../../etc/passwd.pdf', /不能用的字符/],
  ['C:\\a.pdf', /不能用的字符/],
  ['.pdf', /不能用的字符/],
  ['con.pdf', /不能用的字符/],
  ['a"b.pdf', /不能用的字符/],
  ['呈批单\u202Efdp.pdf', /看不见的字符/],
  ['呈批单\r\nSet-Cookie: a=1.pdf', /看不见的字符/],
  [' ', /没有名称/],
  [`${'长'.repeat(120)}.pdf`, /超过120字/],
]

for (const [name, refused] of names)
  test(`文件名 ${JSON.stringify(name)} ${refused ? '不接收' : '可以'}`, () => {
    const result = refusesName(name, 'pdf')
    if (refused) assert.match(result ?? '', refused)
    else assert.equal(result, undefined)
  })

test('空文件、过大的文件说明白', async () => {
  const judged = async (bytes: Buffer, most = 1_048_576) => {
    const result = await judgeFile({name: '呈批单.pdf', bytes}, most)
    return isRefusal(result) ? result.refused : result.kind
  }
  assert.equal(await judged(pdf, pdf.length), 'pdf')
  assert.match(await judged(Buffer.alloc(0)), /空的/)
  assert.match(await judged(Buffer.alloc(1_048_577)), /超过1MB/)
  assert.match(await judged(Buffer.from('公开')), /可以上传PDF、JPEG 图片、.*OFD/)
})
