import assert from 'node:assert/strict'
import {readFile} from 'node:fs/promises'
import {test} from 'node:test'
import exceljs from 'exceljs'
import {examineFile} from '../../src/reports/examine/examine-file.ts'
import type {ReadCell, Report} from '../../src/reports/report.ts'
import {reportCsv} from '../../src/reports/write/csv.ts'
import {exportReport, type Target} from '../../src/reports/write/export-report.ts'

test('带单位的金额写到哪里都带着单位，推断的说明是推断', async () => {
  const report = await withCells({
    't2.fees.amount': {text: '609725.09元', value: 609725.09, unit: '元'},
    't3.received.natural': {how: 'inferred'},
    't3.received.business': {text: '70件', value: 70, unit: '件'},
    't3.carriedIn.natural': {text: '', value: null, state: 'blank'},
    't3.carriedIn.business': {text: '/', value: null, state: 'mark'},
    't3.carriedIn.total': {text: '1O0', value: null, state: 'unread'},
  })
  const lines = reportCsv(report).split('\r\n')
  assert.match(lines[1] ?? '', /^t2\.rules\.issued,/)
  assert.match(lines.at(-2) ?? '', /^t4\.litigationAfter\.total,/)
  const line = (code: string) => lines.find(one => one.startsWith(`${code},`))
  assert.match(line('t2.fees.amount') ?? '', /,609725\.09,609725\.09元,元,数字$/)
  assert.match(line('t3.received.natural') ?? '', /,66,66,,数字（推断）$/)
  const {bytes} = await exportReport(report, 'xlsx')
  const values = await sheetsOf(bytes)
  assert.ok(values[1]?.includes('609725.09元'))
  assert.ok(values[2]?.includes(70))
  assert.ok(values[2]?.includes('/'))
  assert.ok(values[2]?.includes('未读出：1O0'))
})

test('文中有控制符，写出的文件仍能打开读回；过长的一段在电子表格中分成几格', async () => {
  const {report} = await read('003-xinxiang-2021.txt')
  const written = async (target: Target, text: string) => {
    const last = report.sections.map(section =>
      section.number === 6 ? {...section, paragraphs: [{text, place: {}}]} : section,
    )
    return (await exportReport({...report, sections: last}, target)).bytes
  }
  const odd = '甲\u0001乙\u000b丙\ufffe丁\ud800戊'
  for (const target of ['html', 'docx', 'pdf', 'xlsx'] as const) {
    const again = await examineFile(await written(target, odd), `a.${target}`)
    assert.equal(again.report?.agency, '新乡市住房和城乡建设局', target)
    assert.equal(again.report?.cells['t3.received.total']?.value, 66, target)
    const text = again.report?.sections.at(-1)?.text.replaceAll(/\s/g, '') ?? ''
    assert.match(text, /甲.?乙.?丙.?丁.?戊/, target)
  }
  const sheets = await sheetsOf(await written('xlsx', '长'.repeat(70_000)))
  const long = sheets[0]?.filter(value => String(value).startsWith('长'))
  assert.deepEqual(
    long?.map(value => String(value).length),
    [16_000, 16_000, 16_000, 16_000, 6_000],
  )
})

/** Of each sheet all values, line by line. */
async function sheetsOf(bytes: Uint8Array): Promise<unknown[][]> {
  const book = new exceljs.Workbook()
  await book.xlsx.load(Uint8Array.from(bytes).buffer)
  return book.worksheets.map(sheet => sheet.getSheetValues().flat(2))
}

async function read(name: string) {
  const bytes = await readFile(new URL(`files/${name}`, import.meta.url))
  const {report} = await examineFile(bytes, name)
  assert.ok(report)
  return {report}
}

async function withCells(changes: Record<string, Partial<ReadCell>>): Promise<Report> {
  const {report} = await read('003-xinxiang-2021.txt')
  const cells = {...report.cells}
  for (const [code, change] of Object.entries(changes)) {
    const cell = cells[code]
    assert.ok(cell, code)
    cells[code] = {...cell, ...change}
  }
  return {...report, cells}
}
