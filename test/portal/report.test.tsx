import assert from 'node:assert/strict'
import {test} from 'node:test'
import {renderToString} from 'preact-render-to-string'
import {arithmetic} from '../../src/portal/report/arithmetic.ts'
import {attachment} from '../../src/portal/report/attachment.ts'
import {markParagraphs} from '../../src/portal/report/mark-paragraphs.ts'
import {type Numbered, numberFindings} from '../../src/portal/report/number-findings.ts'
import {anchorName} from '../../src/portal/report/original-place.ts'
import {placeCells} from '../../src/portal/report/place-cells.ts'
import {ReportPaper} from '../../src/portal/report/report-paper.tsx'
import type {CheckResult, Finding} from '../../src/reports/check/check.ts'
import {checkReport} from '../../src/reports/check/check-report.ts'
import {examineFile} from '../../src/reports/examine/examine-file.ts'
import {cellCodes} from '../../src/reports/forms/form.ts'
import {formTables} from '../../src/reports/forms/form-tables.ts'
import {forms, printedForm} from '../../src/reports/forms/forms.ts'
import type {ReadCell, Report} from '../../src/reports/report.ts'
import {realReport, wrongReport} from '../pages/site.ts'

const finding = (more: Partial<Finding>): Finding => ({
  check: 'table3/row-total',
  severity: 'error',
  message: '应为 1，实为 2',
  cells: [],
  place: {},
  ...more,
})

const cell = (text: string, more: Partial<ReadCell> = {}): ReadCell => ({
  value: Number(text),
  text,
  state: 'number',
  place: {line: 1},
  how: 'read',
  ...more,
})

const report = (more: Partial<Report> = {}): Report => ({
  agency: '甲局',
  year: 2021,
  layout: '2021',
  title: null,
  cells: {'t3.received.natural': cell('1'), 't3.received.total': cell('2')},
  sections: [],
  messages: [],
  ...more,
})

const nothing: CheckResult = {findings: [], claims: [], ran: [], notRun: []}

test('每个问题按读者遇到的顺序编号：先文字后表格，先上后下，无处可标的在最后', () => {
  const sections = [
    {
      number: 3,
      title: '三',
      text: '新收 1 件',
      place: {},
      paragraphs: [{text: '新收 1 件', place: {}}],
    },
  ]
  const {all} = numberFindings(report({sections}), {
    findings: [
      finding({message: '无处', check: 'form/period'}),
      finding({message: '表三下', cells: ['t3.carriedOut.total']}),
      finding({message: '表三上', cells: ['t3.received.total']}),
      finding({message: '文字', at: {section: 3, start: 0, end: 2}}),
      finding({message: '表二', cells: ['t2.fees.amount']}),
    ],
  })
  assert.deepEqual(
    all.map(({message}) => message),
    ['表二', '文字', '表三上', '表三下', '无处'],
  )
})

test('行和列同时不合的格就是有误的格；同一格的几个问题说成一处', () => {
  const suspect = {cell: 't3.granted.natural', value: 10}
  const {all} = numberFindings(report(), {
    findings: [
      finding({message: '甲；疑为丙', cells: ['t3.granted.natural', 't3.granted.total'], suspect}),
      finding({
        message: '乙；疑为丙',
        cells: ['t3.granted.natural', 't3.concluded.natural'],
        suspect,
      }),
    ],
  })
  assert.equal(all.length, 1)
  assert.equal(all[0]?.anchor, 't3.granted.natural')
  assert.equal(all[0]?.message, '甲；乙；疑为丙')
  assert.equal(all[0]?.cells.length, 3)
})

test('表上没有位置的格、没有读到的文字，问题列在最前面的说明里，不会丢', () => {
  const findings = [
    finding({cells: ['t9.unknown']}),
    finding({at: {section: 1, start: 0, end: 3}, quote: '没读到'}),
  ]
  assert.equal(numberFindings(report(), {findings}).elsewhere.length, 2)
  const unknownForm = numberFindings(report({layout: null}), {
    findings: [finding({cells: ['t3.received.natural']})],
  })
  assert.equal(unknownForm.elsewhere.length, 1)
})

test('页面上每个链接都到得了：说到格的到格，说到全文的到说明', async () => {
  const {report: real, result} = await examineFile(await wrongReport(), 'a.txt')
  assert.ok(real && result)
  const findings = [...result.findings, finding({cells: []})]
  const html = renderToString(
    <ReportPaper report={real} result={{...result, findings}} original={null} />,
  )
  const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
  const targets = [...html.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id)
  assert.ok(targets.includes('note-1') && targets.includes('mark-1'))
  assert.deepEqual(
    targets.filter(id => !ids.has(id)),
    [],
  )
})

test('句子跨段、相互重叠时，文字一个不多一个不少', () => {
  const text = '甲乙丙丁\n戊己庚辛'
  const paragraphs = ['甲乙丙丁', '戊己庚辛'].map(part => ({text: part, place: {}}))
  const numbered = (number: number, start: number, end: number): Numbered => ({
    ...finding({}),
    number,
    at: {section: 1, start, end},
  })
  const marked = markParagraphs({text, paragraphs}, [numbered(1, 1, 7), numbered(2, 2, 3)])
  assert.deepEqual(
    marked.map(({pieces}) => pieces.map(piece => piece.text).join('')),
    ['甲乙丙丁', '戊己庚辛'],
  )
  assert.deepEqual(
    marked[0]?.pieces.map(piece => [piece.text, piece.findings.map(({number}) => number)]),
    [
      ['甲', []],
      ['乙', [1]],
      ['丙', [1, 2]],
      ['丁', [1]],
    ],
  )
  assert.deepEqual(
    marked[1]?.pieces.map(piece => piece.findings.length),
    [1, 0],
  )
  assert.deepEqual(
    marked.map(({notes}) => notes.length),
    [2, 0],
  )
})

test('两种表式、混用的表式：每一列都被正好占满，每个代码都有一格', () => {
  const mixed = printedForm('2021', ['t3.other.total'])
  for (const form of [forms['2019'], forms['2021'], mixed]) {
    const codes: string[] = []
    for (const table of formTables(form)) {
      const filled = new Set<string>()
      placeCells(table).forEach((row, at) => {
        for (const placed of row) {
          if ('code' in placed) codes.push(placed.code)
          for (let down = 0; down < placed.rowSpan; down++)
            for (let over = 0; over < placed.columnSpan; over++) {
              const spot = `${at + down},${placed.column + over}`
              assert.ok(!filled.has(spot), `${table.title} ${spot} 重叠`)
              filled.add(spot)
            }
        }
      })
      assert.equal(filled.size, table.rows.length * table.widths.length, table.title)
    }
    assert.deepEqual(codes.sort(), cellCodes(form).sort())
  }
})

test('空白、0、“/”、未读出、推断、没有这一格，在页面上各不相同', () => {
  const cells = {
    't3.received.natural': cell('', {value: null, state: 'blank'}),
    't3.received.business': cell('0'),
    't3.received.research': cell('/', {value: null, state: 'mark'}),
    't3.received.socialWelfare': cell('1O0', {value: null, state: 'unread'}),
    't3.received.legalService': cell('7', {how: 'inferred'}),
    't3.received.otherOrganization': cell('减3', {value: -3}),
  }
  const html = renderToString(
    <ReportPaper report={report({cells})} result={nothing} original={null} />,
  )
  const row = html.slice(html.indexOf('一、本年新收'), html.indexOf('二、上年结转'))
  const shown = [...row.matchAll(/<td class="[^"]*value ([^"]*)"[^>]*>(.*?)<\/td>/g)].map(
    ([, state, inner = '']) => [state, inner.replaceAll(/<[^>]*>/g, '')],
  )
  assert.deepEqual(shown, [
    ['blank', '空白'],
    ['number', '0'],
    ['mark', '/'],
    ['unread', '未读出1O0'],
    ['number inferred', '7推'],
    ['number', '减3读作 -3'],
    ['absent', '原件无此格'],
  ])
})

test('只读了一部分的，在校核结果里就说；已由问题说明的、只作说明的，列在后面', () => {
  const place = {line: 7, column: 2}
  const html = renderToString(
    <ReportPaper
      report={report({
        messages: [
          {level: 'warning', text: '文件中有 2 份年度报告，只读取了其中一份'},
          {level: 'warning', text: '一格原文是“1O0”，未读', place},
          {level: 'warning', text: '网页中有加删除线的文字', place: {line: 8}},
          {level: 'note', text: '已略去各页的页眉'},
        ],
      })}
      result={{...nothing, findings: [finding({place})]}}
      original={{href: '/reports/1/original', format: 'txt'}}
    />,
  )
  const [top = '', bottom = ''] = html.split('<div class="paper">')
  assert.match(top, /未发现问题|有误/)
  assert.match(top, /读取时有 2 处要注意.*有 2 份年度报告.*删除线的文字 <a href="[^"]+#l8"/s)
  assert.doesNotMatch(top, /1O0|页眉/)
  assert.match(bottom, /读取说明 2 条.*1O0.*页眉/s)
})

test('原件中的标记只当文字', () => {
  const text = '<script>alert(1)</script>'
  const sections = [{number: 1, title: text, text, place: {}, paragraphs: [{text, place: {}}]}]
  const cells = {'t3.received.natural': cell(text, {value: null, state: 'unread'})}
  const html = renderToString(
    <ReportPaper report={report({sections, cells})} result={nothing} original={null} />,
  )
  assert.doesNotMatch(html, /<script/)
  assert.equal(html.split('&lt;script>').length - 1, 4)
})

test('表中任何一个数加 1，页面上都有一个“有误”的格', async () => {
  const {report: sound} = await examineFile(await realReport('003-xinxiang-2021.txt'), 'a.txt')
  assert.ok(sound)
  for (const [code, was] of Object.entries(sound.cells)) {
    if (!/^t[34]/.test(code) || was.value === null) continue
    const wrong = {...was, value: was.value + 1, text: String(was.value + 1)}
    const changed = {...sound, cells: {...sound.cells, [code]: wrong}}
    const {all} = numberFindings(changed, checkReport(changed))
    const anchors = all.filter(({severity}) => severity === 'error').map(({anchor}) => anchor)
    assert.ok(anchors.every(anchor => anchor !== undefined) && anchors.length > 0, code)
    if (code.startsWith('t3.')) assert.ok(anchors.includes(code), `${code}: ${anchors}`)
  }
})

test('算式写成人写的样子', () => {
  const claim = {quote: '', start: 0, end: 0}
  const sum = (total: number, ...parts: number[]) =>
    arithmetic({...claim, kind: 'sum', holds: true, total, parts})
  assert.equal(sum(300, 54, 211, 35), '54 + 211 + 35 = 300')
  assert.equal(sum(301, 54, 211, 35), '54 + 211 + 35 = 300 ≠ 301')
  assert.equal(
    arithmetic({...claim, kind: 'subset', holds: true, total: 447, parts: [242]}),
    '242 ≤ 447',
  )
  assert.equal(
    arithmetic({...claim, kind: 'difference', holds: false, left: [3, 1], right: [2, 1]}),
    '3 + 1 = 4 ≠ 2 + 1 = 3',
  )
})

test('下载的文件名：中文、引号、换行、路径、半个字', () => {
  assert.equal(attachment('a.txt'), `attachment; filename="a.txt"; filename*=UTF-8''a.txt`)
  assert.doesNotMatch(attachment('a\r\nx: y'), /[\r\n]/)
  assert.doesNotMatch(attachment('../../etc/passwd'), /\//)
  assert.match(attachment('年\ud800报.txt'), /%E5%B9%B4%EF%BF%BD%E6%8A%A5\.txt$/)
})

test('原文中的位置：文本按行，其他按页、表、格，不同的位置不同名', () => {
  assert.equal(anchorName({line: 12, column: 3}, 'txt'), 'l12')
  assert.equal(anchorName({table: 2, row: 3, cell: 4}, 'docx'), 't2-r3-c4')
  assert.equal(anchorName({sheet: '表 三', address: 'C5'}, 'xlsx'), 's表_三-C5')
  assert.equal(anchorName({}, 'pdf'), '')
})
