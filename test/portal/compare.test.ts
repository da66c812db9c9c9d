import assert from 'node:assert/strict'
import {test} from 'node:test'
import {drawChart} from '../../src/portal/compare/chart.ts'
import {cellRows, figureRows} from '../../src/portal/compare/compare-rows.ts'
import {figuresOf} from '../../src/portal/compare/figures.ts'
import {areTooMany, idsOf} from '../../src/portal/compare/ids.ts'
import {sayFigure} from '../../src/portal/compare/say-figure.ts'
import {excerpts, markWords} from '../../src/portal/search/excerpts.ts'
import {compareReports} from '../../src/reports/compare/compare-reports.ts'
import {examineFile} from '../../src/reports/examine/examine-file.ts'
import type {ReadCell, Report} from '../../src/reports/report.ts'
import {changedReport, realReport} from '../pages/site.ts'

test('图中的数等于表中的数，一句话说出图中的事', async () => {
  const figures = figuresOf(
    [await read('002-liupanshui-2020.txt'), await read('003-xinxiang-2021.txt')],
    ['甲', '乙'],
  )
  assert.deepEqual(
    figures.map(({id}) => id),
    ['received', 'outcomes', 'reasons', 'disputes'],
  )
  const [received, outcomes, reasons, disputes] = figures
  assert.ok(received && outcomes && reasons && disputes)
  assert.equal(sayFigure(received), '甲新收 11 件；乙新收 66 件。')
  assert.deepEqual(
    outcomes.series.map(({values}) => values[1]),
    [10, 2, 1, 50, 2, 1],
  )
  assert.match(sayFigure(outcomes), /乙办结 66 件，公开或部分公开占 18\.2%/)
  assert.match(sayFigure(reasons), /乙“属于三类内部事务信息”最多，占 100%；1 份没有不予公开的申请/)
  const svg = drawChart(outcomes, 720)
  assert.match(svg, />50</)
  assert.match(svg, />66 件</)
})

test('多于三份时只说最多最少，比例说最高最低', async () => {
  const reports = [await read('002-liupanshui-2020.txt'), await read('003-xinxiang-2021.txt')]
  const [received, outcomes] = figuresOf([...reports, ...reports], ['甲', '乙', '丙', '丁'])
  assert.ok(received && outcomes)
  assert.equal(sayFigure(received), '新收申请最多的是乙（66 件），最少的是丙（11 件）。')
  assert.match(sayFigure(outcomes), /比例最高的是甲（40%），最低的是丁（18\.2%）/)
})

test('图中没有样式、脚本和固定的颜色，机关名称只当文字', async () => {
  const [figure] = figuresOf([await read('003-xinxiang-2021.txt')], ['<b onload="x">甲&</b>'])
  assert.ok(figure)
  const svg = drawChart(figure, 340)
  assert.doesNotMatch(svg, /<b |<style|<script| style=| class=|#0[0-9a-f]{5}/)
  assert.match(svg, /var\(--chart-1\)/)
})

test('没有读出的数不当作 0', async () => {
  const report = await read('003-xinxiang-2021.txt')
  const cell = report.cells['t3.received.total']
  assert.ok(cell)
  const unread = {...cell, value: null, state: 'unread' as const, text: '若干'}
  const changed = {...report, cells: {...report.cells, 't3.received.total': unread}}
  const [received] = figuresOf([changed], ['甲'])
  assert.ok(received)
  assert.equal(received.series[0]?.values[0], 'unread')
  assert.equal(sayFigure(received), '甲新收 未读出。')
})

test('有一格没有读出，合计就不说；空白不同于未读出', async () => {
  const report = await read('003-xinxiang-2021.txt')
  const change = (code: string, state: 'unread' | 'blank'): Report => {
    const cell = report.cells[code]
    assert.ok(cell)
    return {...report, cells: {...report.cells, [code]: {...cell, value: null, state, text: ''}}}
  }
  const figures = figuresOf(
    [change('t3.refused.internalAffairs.total', 'unread'), change('t3.carriedIn.total', 'blank')],
    ['甲', '乙'],
  )
  const [received, outcomes, reasons] = figures
  assert.ok(received && outcomes && reasons)
  assert.deepEqual(
    outcomes.series.map(({values}) => values[0]),
    [10, 2, 'unread', 50, 2, 1],
  )
  assert.match(sayFigure(outcomes), /^甲的办理结果没有全部读出；乙办结 66 件/)
  assert.match(drawChart(outcomes, 720), />合计未读出</)
  assert.equal(received.series[1]?.values[1], 'blank')
  assert.match(drawChart(received, 720), />66 件<[\s\S]*>66 件</)
  assert.match(sayFigure(reasons), /^乙“.*；1 份的不予公开理由没有载明或没有全部读出。$/)
  const rows = figureRows(outcomes)
  assert.deepEqual(rows[3], ['不予公开', '件', '未读出', '1'])
})

test('逐格对照的 CSV：空白、符号、未读出、无此格、带单位的金额各是各的', async () => {
  const report = await read('003-xinxiang-2021.txt')
  const cell = report.cells['t2.fees.amount']
  assert.ok(cell)
  const fees = (text: string, state: ReadCell['state'], value: number | null, unit?: string) => ({
    ...report,
    cells: {'t2.fees.amount': {...cell, text, state, value, ...(unit && {unit})}},
  })
  const rows = cellRows(
    compareReports([
      fees('', 'blank', null),
      fees('/', 'mark', null),
      fees('6O', 'unread', null),
      {...report, cells: {}},
      fees('609725.09元', 'number', 609725.09, '元'),
      fees('1,120.5', 'number', 1120.5),
    ]),
  )
  assert.deepEqual(rows[1]?.slice(2), ['', '/', '未读出：6O', '无此格', '609725.09元', '1120.5'])
})

test('同一机关几年，画出逐年变化', async () => {
  const bytes = await changedReport('003-xinxiang-2021.txt', [
    ['2021', '2022'],
    ['数量\t\t66\t0\t0\t0\t0\t0\t66', '数量\t\t70\t0\t0\t0\t0\t0\t70'],
  ])
  const {report} = await examineFile(bytes, 'a.txt')
  assert.ok(report)
  const trend = figuresOf([await read('003-xinxiang-2021.txt'), report], ['2021年', '2022年']).at(
    -1,
  )
  assert.equal(trend?.id, 'trend')
  assert.equal(
    trend && sayFigure(trend),
    '新乡市住房和城乡建设局从2021年 66 件到2022年 70 件，增加 4 件。',
  )
  const gap = figuresOf(
    [await read('003-xinxiang-2021.txt'), {...report, year: 2024}],
    ['', ''],
  ).at(-1)
  assert.deepEqual(gap?.columns, ['2021年', '2022年', '2023年', '2024年'])
  assert.deepEqual(gap?.series[0]?.values, [66, 'missing', 'missing', 70])
})

test('地址中的编号：逗号或重复都行，多的、错的不要', () => {
  assert.deepEqual(idsOf('1,2,x,2'), [1, 2])
  assert.deepEqual(idsOf(['3', '4,5']), [3, 4, 5])
  assert.deepEqual(idsOf(undefined), [])
  const numbers = (length: number) => Array.from({length}, (_, at) => String(at))
  assert.equal(idsOf(numbers(50)).length, 12)
  assert.deepEqual([areTooMany(numbers(12)), areTooMany(numbers(13))], [false, true])
})

test('查到的词前后留一段，每个词都标出', () => {
  const text = `${'前'.repeat(100)}公租房${'中'.repeat(200)}补贴${'后'.repeat(100)}`
  const shown = excerpts(text, ['公租房', '补贴'])
  assert.equal(shown.length, 2)
  assert.match(shown[0] ?? '', /^…前+公租房中+…$/)
  assert.deepEqual(
    markWords('a.b(A.B', ['a.b'])
      .filter(({isHit}) => isHit)
      .map(({text: hit}) => hit),
    ['a.b', 'A.B'],
  )
})

async function read(name: string): Promise<Report> {
  const {report} = await examineFile(await realReport(name), name)
  assert.ok(report)
  return report
}
