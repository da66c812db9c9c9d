import assert from 'node:assert/strict'
import test from 'node:test'
import {strFromU8, unzipSync} from 'fflate'
import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs'
import {paperToDocx} from '../../src/writer/docx.ts'
import type {Paper} from '../../src/writer/paper.ts'
import {paperToPdf} from '../../src/writer/pdf.ts'

const injected = '#set page(fill: red) *粗体* "引号" \\ 反斜杠 <b>&'
const cell = (text: string, columnSpan = 1, rowSpan = 1) => ({text, columnSpan, rowSpan})
const rows = [
  [cell('信息内容', 1, 2), cell('本年', 2)],
  [cell('制发件数'), cell('废止件数')],
  ...Array.from({length: 80}, (_, at) => [cell(`第${at + 1}项`), cell(`${at}`), cell('')]),
]
const paper: Paper = {
  title: '某县住房和城乡建设局2026年政府信息公开工作年度报告',
  blocks: [
    {kind: 'heading', level: 1, text: '一、总体情况'},
    {kind: 'paragraph', text: injected},
    {kind: 'table', widths: [2, 1, 1], headRows: 2, rows},
    {kind: 'paragraph', text: '某县住房和城乡建设局', align: 'right'},
  ],
}

test('pdf：文字原样、表头每页重复、页码在下', async () => {
  const pages = await pagesOf(paperToPdf(paper))
  assert.ok(pages.length > 1)
  for (const page of pages.slice(0, -1)) assert.match(page, /制发件数[\s\S]*— \d —$/)
  assert.match(pages[0] ?? '', /#set page\(fill: red\) \*粗体\* "引号" \\ 反斜杠 <b>&/)
  assert.match(pages.at(-1) ?? '', /第80项/)
})

test('生僻字、旧编码的字、字库没有的字、控制符：文件照样写出', async () => {
  const text = '甲县李坵村，全长3㎞，⼀般项目；王𰻝；\ue000项；乙\u0001\ufeff\v丙\ud800丁'
  const odd: Paper = {title: text, blocks: [{kind: 'paragraph', text}]}
  const [page = ''] = await pagesOf(paperToPdf(odd))
  assert.match(page, /甲县李坵村，全长3㎞，[⼀一]般项目；王[𰻝〓]；〓项；\n?乙丙.丁/u)
  const xml = strFromU8(unzipSync(await paperToDocx(odd))['word/document.xml'] ?? new Uint8Array())
  assert.match(xml, /李坵村，全长3㎞，⼀般项目；王𰻝；\ue000项；乙丙\ufffd丁/u)
})

test('pdf：带标签，符合PDF/A-2a', () => {
  const source = Buffer.from(paperToPdf(paper)).toString('latin1')
  assert.match(source, /\/StructTreeRoot/)
  assert.match(source, /pdfaid:part>2</)
})

test('docx：文字转义、合并单元格、重复表头、A4页边距', async () => {
  const entries = unzipSync(await paperToDocx(paper))
  const xml = strFromU8(entries['word/document.xml'] ?? new Uint8Array())
  assert.match(xml, /&lt;b&gt;&amp;/)
  assert.match(xml, /w:gridSpan w:val="2"/)
  assert.match(xml, /w:vMerge w:val="restart"/)
  assert.equal(xml.match(/w:tblHeader/g)?.length, 2)
  assert.match(xml, /w:w="11906" w:h="16838"/)
  assert.match(xml, /w:top="2098"/)
})

async function pagesOf(bytes: Uint8Array): Promise<string[]> {
  const document = await getDocument({data: bytes, verbosity: 0}).promise
  const numbers = Array.from({length: document.numPages}, (_, at) => at + 1)
  return Promise.all(
    numbers.map(async number => {
      const {items} = await (await document.getPage(number)).getTextContent()
      return items.map(item => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')
    }),
  )
}
