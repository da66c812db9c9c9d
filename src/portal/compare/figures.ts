import {amountOf, isUnknown} from '../../reports/check/amount.ts'
import type {Report} from '../../reports/report.ts'
import {refusalReasons} from './refusal-reasons.ts'
import {isTold, type Value} from './value.ts'

/** Numbers of several reports for one chart and its table. */
export type Figure = {
  id: FigureId
  title: string
  /** Of each value. */
  unit: '件' | '%'
  /** What stands side by side. */
  columns: string[]
  series: Series[]
}

export type FigureId = 'received' | 'outcomes' | 'reasons' | 'disputes' | 'trend'

/** A value for each column. */
export type Series = {name: string; values: Value[]}

/** The charts of a comparison; one without a single number is left out. */
export function figuresOf(reports: readonly Report[], columns: string[]): Figure[] {
  const beside = [received, outcomes, reasons, disputes].map(figure => ({
    ...figure(reports),
    columns,
  }))
  return [...beside, trend(reports)].filter(({series}) =>
    series.some(({values}) => values.some(isTold)),
  )
}

type Bare = Omit<Figure, 'columns'>

function received(reports: readonly Report[]): Bare {
  return {
    id: 'received',
    title: '收到多少申请',
    unit: '件',
    series: [
      {name: '本年新收', values: reports.map(report => sum(report, ['t3.received.total']))},
      {name: '上年结转', values: reports.map(report => sum(report, ['t3.carriedIn.total']))},
    ],
  }
}

const outcomeGroups = [
  {name: '予以公开', group: 't3.granted'},
  {name: '部分公开', group: 't3.partial'},
  {name: '不予公开', group: 't3.refused'},
  {name: '无法提供', group: 't3.unavailable'},
  {name: '不予处理', group: 't3.notProcessed'},
  {name: '其他处理', group: 't3.other'},
]

function outcomes(reports: readonly Report[]): Bare {
  return {
    id: 'outcomes',
    title: '怎样办结',
    unit: '件',
    series: outcomeGroups.map(({name, group}) => ({
      name,
      values: reports.map(report => sum(report, totalsOf(report, group))),
    })),
  }
}

function reasons(reports: readonly Report[]): Bare {
  return {
    id: 'reasons',
    title: '为什么不予公开',
    unit: '%',
    series: refusalReasons.map(({name, code}) => ({
      name,
      values: reports.map(report => share(report, code)),
    })),
  }
}

function disputes(reports: readonly Report[]): Bare {
  const blocks = [
    {name: '行政复议', codes: ['t4.reconsideration.total']},
    {name: '行政诉讼', codes: ['t4.litigationDirect.total', 't4.litigationAfter.total']},
  ]
  return {
    id: 'disputes',
    title: '引起多少复议和诉讼',
    unit: '件',
    series: blocks.map(({name, codes}) => ({
      name,
      values: reports.map(report => sum(report, codes)),
    })),
  }
}

/** New requests over the years, for the organs of which several years are compared. */
function trend(reports: readonly Report[]): Figure {
  const organs = [...Map.groupBy(reports, ({agency}) => agency)].filter(
    ([agency, own]) => agency !== null && new Set(own.map(({year}) => year)).size > 1,
  )
  const years = yearsOf(organs.flatMap(([, own]) => own))
  return {
    id: 'trend',
    title: '新收申请逐年变化',
    unit: '件',
    columns: years.map(year => `${year}年`),
    series: organs.map(([agency, own]) => ({
      name: agency ?? '',
      values: years.map(year => {
        const report = own.find(one => one.year === year)
        return report ? sum(report, ['t3.received.total']) : 'missing'
      }),
    })),
  }
}

/** From the first to the last; those between without a report too, so that lines keep their slope. */
function yearsOf(reports: readonly Report[]): number[] {
  const years = reports.flatMap(({year}) => year ?? [])
  const first = Math.min(...years)
  return years.length === 0
    ? []
    : Array.from({length: Math.max(...years) - first + 1}, (_, at) => first + at)
}

/** A reason's share of all refusals, in percent. */
function share(report: Report, code: string): Value {
  const all = sum(report, totalsOf(report, 't3.refused'))
  const one = sum(report, [code])
  if (all === 0) return 'none'
  if (!isTold(all)) return all
  return isTold(one) ? (100 * one) / all : one
}

/** The rows of a group in the column 总计. */
function totalsOf({cells}: Report, group: string): string[] {
  return Object.keys(cells).filter(code => code.startsWith(`${group}.`) && code.endsWith('.total'))
}

/** What cannot be told stays untold: a sum with an unread part is no sum. */
function sum(report: Report, codes: readonly string[]): Value {
  if (codes.length === 0) return 'unread'
  const amount = amountOf(report, codes)
  return isUnknown(amount) ? 'unread' : (amount ?? 'blank')
}
