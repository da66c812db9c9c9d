import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {test} from 'node:test'
import {readPdf} from '../../../src/reader/pdf/read-pdf.ts'
import {show} from './show.ts'

const file = (name: string) =>
  readFileSync(new URL(`../../reports/files/100-hongze-2024${name}`, import.meta.url))

/** The values of the report by hand, table by table, in the order of the printed page. */
const values = file('.cells.csv').toString().trim().split('\n').slice(1)
const valuesOf = (table: string) =>
  values.filter(row => row.startsWith(table)).map(row => row.trim().split(',')[1])

test('PDF实例：洪泽区2024年报告，三张表每格与手工核对一致', async () => {
  const document = await readPdf(file('.pdf'))
  const tables = document.blocks.filter(block => block.kind === 'table')
  const numbers = tables.map(({rows}) =>
    rows.flatMap(row => row.map(cell => cell.text).filter(text => /^\d+$/.test(text))),
  )
  assert.deepEqual(numbers, [valuesOf('t2.'), valuesOf('t3.'), valuesOf('t4.')])
})

test('PDF实例：跨页的表三接成一张，合并标签伸到它的最后一行', async () => {
  const rows = show(await readPdf(file('.pdf')))
  const at = (words: string) => rows.findIndex(row => row.includes(words))
  assert.equal(
    rows[at('（一）予以公开')],
    '0↓20:三、本年度办理结果 1+2:（一）予以公开 3:50 4:0 5:0 6:0 7:0 8:0 9:50',
  )
  assert.equal(
    rows[at('（四）无法提供')],
    '1↓3:（四）无法提供 2:1.本机关不掌握相关政府信息 3:31 4:0 5:0 6:0 7:0 8:0 9:31',
  )
  assert.equal(rows[at('四、结转下年度')], '0+3:四、结转下年度继续办理 3:0 4:0 5:0 6:0 7:0 8:0 9:0')
})

test('PDF实例：标题、分节和跨页的段落', async () => {
  const rows = show(await readPdf(file('.pdf')))
  assert.equal(rows[0], '# 淮安市洪泽区人民政府2024年政府信息公开工作年度报告')
  const sections = rows.filter(row => /^[一二三四五六]、[^\t]+$/.test(row) && row.length < 30)
  assert.equal(sections.length, 6)
  const plans = rows.find(row => row.startsWith('针对存在问题，2025年'))
  assert.match(plans ?? '', /更新编制.*答复书模板，使各行政机关答复的方式.*工作水平。$/)
  assert.ok(!rows.some(row => /-\s*\d\s*-/.test(row)))
})
