import type {Beside, Facts} from '../../../src/reports/check/check.ts'
import {factsOf} from '../../../src/reports/check/check-report.ts'
import type {Sample, SampleCell} from '../../../src/reports/check/sample.ts'
import {cellCodes, sectionTitles} from '../../../src/reports/forms/form.ts'
import {forms} from '../../../src/reports/forms/forms.ts'
import type {ReadCell, Report, Section} from '../../../src/reports/report.ts'

/** The report that a sample of a check stands for. */
export function sampleReport(sample: Sample): Report {
  const {layout = '2021', year = layout === '2019' ? 2020 : 2021} = sample
  const {agency = '新乡市住房和城乡建设局', title = `${year}年政府信息公开工作年度报告`} = sample
  return {
    agency,
    year,
    layout,
    title,
    cells: cellsOf(sample),
    sections: sections(sample),
    messages: sample.unread ? [{level: 'error', text: sample.unread}] : [],
  }
}

export function sampleFacts(sample: Sample): Facts {
  return factsOf(sampleReport(sample), besideOf(sample))
}

function besideOf({previous, others}: Sample): Beside {
  return {
    ...(previous && {previous: sampleReport(previous)}),
    ...(others && {others: others.map(sampleReport)}),
  }
}

/** A cell as it would be read from this text or number. */
export function readCell(printed: SampleCell): ReadCell {
  const place = {}
  const text = printed === null ? '' : String(printed)
  if (text === '') return {value: null, text, state: 'blank', place, how: 'read'}
  if (/^[/—\-无]$/.test(text)) return {value: null, text, state: 'mark', place, how: 'read'}
  const [all, number, unit] = text.match(/^([-+]?\d+(?:\.\d+)?)\s*(万元|元)?$/) ?? []
  if (!all) return {value: null, text, state: 'unread', place, how: 'read'}
  return {value: Number(number), text, state: 'number', ...(unit && {unit}), place, how: 'read'}
}

function cellsOf({layout = '2021', cells = {}, without = []}: Sample): Record<string, ReadCell> {
  const codes = cellCodes(forms[layout]).filter(
    code => !without.some(beginning => code.startsWith(beginning)),
  )
  const all = Object.fromEntries(codes.map(code => [code, readCell(0)]))
  for (const [code, printed] of Object.entries(cells))
    if (!Array.isArray(printed)) all[code] = readCell(printed)
    else {
      const row = codes.filter(other => other.slice(0, other.lastIndexOf('.')) === code)
      printed.forEach((one, index) => {
        const cell = row[index]
        if (cell) all[cell] = readCell(one)
      })
    }
  return all
}

function sections({text = {}}: Sample): Section[] {
  return ordinary.flatMap((usual, number) => {
    const own = text[number]
    if (own === null) return []
    const words = own ?? usual
    const paragraphs = words.split('\n').map(line => ({text: line, place: {}}))
    return [{number, title: sectionTitles[number - 1] ?? '', text: words, place: {}, paragraphs}]
  })
}

const ordinary = [
  '',
  '我局认真贯彻落实《中华人民共和国政府信息公开条例》。',
  '',
  '',
  '',
  '一是公开不够及时。下一步将加强业务培训。',
  '本年度未收取信息处理费。',
]
