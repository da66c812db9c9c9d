import assert from 'node:assert/strict'
import {test} from 'node:test'
import {CFB} from '@e965/xlsx'
import {zipSync} from 'fflate'
import {docx, p, tbl, wval, xlsx, zip} from './office-files.ts'
import {read} from './shape.ts'

function compound(...streams: string[]): Uint8Array {
  const file = CFB.utils.cfb_new()
  for (const name of streams) CFB.utils.cfb_add(file, name, Buffer.from('x'.repeat(64)))
  return Uint8Array.from(CFB.write(file, {type: 'buffer'}))
}

const bytes = (text: string) => Buffer.from(text, 'latin1')
const picture = bytes('\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR')

const foreign: [file: string, content: Uint8Array, sentence: RegExp][] = [
  ['a.docx', new Uint8Array(0), /空的/],
  ['a.txt', new Uint8Array(51 * 2 ** 20), /文件超过 50 MB/],
  ['a.txt', new Uint8Array(6 * 2 ** 20).fill(97), /6 MB，超过 5 MB/],
  ['报告.pdf', picture, /图片/],
  ['a.jpg', bytes('\xff\xd8\xff\xe0\x00\x10JFIF'), /图片/],
  ['a.gif', bytes('GIF89a\x01\x00\x01\x00'), /图片/],
  ['a.bmp', bytes('BM\x36\x00\x00\x00\x00\x00'), /图片/],
  ['a.tif', bytes('II*\x00\x08\x00\x00\x00'), /图片/],
  ['a.webp', bytes('RIFF\x24\x00\x00\x00WEBPVP8 '), /图片/],
  ['a.heic', bytes('\x00\x00\x00\x18ftypheic\x00\x00'), /图片/],
  ['a.ofd', zip({'OFD.xml': '<OFD/>', 'Doc_0/Document.xml': '<x/>'}), /OFD.*另存为 pdf/],
  ['a.pptx', zip({'[Content_Types].xml': '<x/>', 'ppt/presentation.xml': '<x/>'}), /演示文稿/],
  ['a.odt', zip({mimetype: 'x', 'content.xml': '<x/>'}), /OpenDocument/],
  ['a.zip', zip({'report.txt': '年报'}), /zip 压缩包，请先解压/],
  ['a.rar', bytes('Rar!\x1a\x07\x00'), /rar 压缩包/],
  ['a.7z', bytes("7z\xbc\xaf'\x1c\x00\x04"), /7z 压缩包/],
  ['a.gz', bytes('\x1f\x8b\x08\x00\x00'), /gzip 压缩包/],
  ['a.caj', bytes('CAJ\x00\x01\x02'), /CAJ/],
  ['a.doc', bytes('{\\rtf1\\ansi abc}'), /RTF.*docx/],
  ['a.exe', bytes('MZ\x90\x00\x03\x00'), /程序/],
  ['a.doc', compound('EncryptedPackage', 'EncryptionInfo'), /已加密.*取消密码/],
  ['a.wps', compound('WordDocument'), /WPS 文字文件.*另存为 docx/],
  ['a.et', compound('Workbook'), /WPS 表格文件.*另存为 xlsx/],
  ['a.dps', compound('PowerPoint Document'), /WPS 演示文件/],
  ['a.ppt', compound('PowerPoint Document'), /演示文稿/],
  ['a.doc', compound('Contents'), /认不出的旧版办公文件/],
  [
    'a.doc',
    bytes('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w/>'),
    /Word 的 XML/,
  ],
  ['a.docx', bytes('\x01\x02\x03\x00\x04'.repeat(200)), /认不出这是什么文件/],
  ['a.html', bytes('<html><body><img src="x"></body></html>'), /没有读到文字/],
  ['a.txt', bytes(' \r\n \n'), /没有读到文字/],
  ['a.docx', docx('<w:p/>'), /没有读到文字/],
]

for (const [file, content, sentence] of foreign)
  test(`不读并说明：${file} ${sentence.source}`, async () => {
    const {readable, blocks, messages} = await read(content, file)
    assert.equal(readable, false)
    assert.deepEqual(blocks, [])
    assert.equal(messages.at(-1)?.level, 'error')
    assert.match(messages.at(-1)?.text ?? '', sentence)
  })

test('只像图片或程序开头的文字仍是文字', async () => {
  for (const text of ['BM公司年度报告', 'MZ年报']) {
    const {readable} = await read(text, 'a.txt')
    assert(readable)
  }
})

const body = (content: string) => `<w:document xmlns:w="x"><w:body>${content}</w:body></w:document>`
const deflated = (name: string, content: Uint8Array) => zipSync({[name]: content}, {level: 1})
const utf8 = (text: string) => new TextEncoder().encode(text)

/** Makes the directory of a zip file state another size for its only member. */
function lying(archive: Uint8Array, size: number) {
  const copy = Buffer.from(archive)
  copy.writeUInt32LE(size, copy.indexOf(bytes('PK\x01\x02')) + 24)
  return copy
}

const harmful: [name: string, file: string, content: () => Uint8Array, sentence: RegExp][] = [
  [
    '解压后极大的部件',
    'a.docx',
    () => deflated('word/document.xml', new Uint8Array(50 * 2 ** 20)),
    /压缩炸弹/,
  ],
  [
    '谎报大小的部件',
    'a.docx',
    () => lying(deflated('word/document.xml', utf8(body(p('甲').repeat(1000)))), 100),
    /损坏/,
  ],
  [
    '部件极多',
    'a.docx',
    () => zip(Object.fromEntries(Array.from({length: 6000}, (_, at) => [`word/${at}.xml`, '']))),
    /压缩炸弹/,
  ],
  [
    '实体层层展开',
    'a.docx',
    () => zip({'word/document.xml': `<!DOCTYPE x [<!ENTITY a "aaaa">]>${body(p('&a;'))}`}),
    /DTD/,
  ],
  ['docx 嵌套极深', 'a.docx', () => docx('<w:p>'.repeat(5000)), /嵌套超过/],
  ['截断的 docx', 'a.docx', () => docx(p('甲').repeat(500)).subarray(0, -300), /损坏/],
  [
    'docx 里的 XML 断在中间',
    'a.docx',
    () => zip({'word/document.xml': '<w:document><w:body>'}),
    /损坏/,
  ],
  ['网页嵌套极深', 'a.html', () => utf8(`<html>${'<div>'.repeat(100_000)}x`), /嵌套超过/],
  ['网页标签极多', 'a.html', () => utf8(`<html>${'<b>x</b>'.repeat(250_000)}`), /标签超过/],
  ['表格层层相套', 'a.html', () => utf8(`<html>${'<table><tr><td>'.repeat(200)}x`), /表格嵌套/],
  [
    '每一段都重开所有未关的标签',
    'a.html',
    () => utf8(Array.from({length: 1500}, (_, at) => `<p><font a=${at}>x`).join('')),
    /标签超过/,
  ],
  ['格子极多的文本', 'a.txt', () => utf8(`甲${'\t'.repeat(400_000)}`), /表格超过/],
  ['段极多的文本', 'a.txt', () => utf8('甲\n'.repeat(110_000)), /段/],
  [
    '工作表内容过多',
    'a.xlsx',
    () =>
      xlsx(
        `<sheetData>${Array.from({length: 300_000}, (_, at) => `<row><c><v>${at ** 3}</v></c></row>`).join('')}</sheetData>`,
      ),
    /工作表内容过多/,
  ],
]

for (const [name, file, content, sentence] of harmful)
  test(`有害或过大：${name}`, async () => {
    const started = performance.now()
    const {readable, blocks, messages} = await read(content(), file)
    assert.equal(readable, false)
    assert.deepEqual(blocks, [])
    assert.match(messages[0]?.text ?? '', sentence)
    assert(performance.now() - started < 30_000)
  })

test('极大的合并只占一格', async () => {
  const page = await read('<table><tr><td colspan=99999999 rowspan=99999999>甲<td>1', 'a.html')
  const office = await read(docx(tbl([['甲', wval('gridSpan', 999999999)], '1'])), 'a.docx')
  for (const {blocks} of [page, office]) {
    assert(blocks[0]?.kind === 'table')
    assert.deepEqual(
      blocks[0].rows[0]?.map(({columnSpan, rowSpan}) => [columnSpan, rowSpan]),
      [
        [1000, 1],
        [1, 1],
      ],
    )
  }
})
