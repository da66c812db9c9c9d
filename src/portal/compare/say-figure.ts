import type {Figure} from './figures.ts'
import {format, valueInWords} from './show-number.ts'

/** One sentence that says what a chart shows. */
export function sayFigure(figure: Figure): string {
  if (figure.id === 'received') return sayEach(figure, '新收申请')
  const say = {outcomes: sayOutcomes, reasons: sayReasons, disputes: sayDisputes}[figure.id]
  return `${figure.columns.map((column, at) => say(figure, column, at)).join('；')}。`
}

function sayEach({columns, series: [first]}: Figure, what: string): string {
  const values = first?.values ?? []
  const each = columns.map((column, at) => `${column}${what} ${valueInWords(values[at], '件')}`)
  const known = values.filter(value => value !== null)
  const [one, other] = known
  if (known.length !== 2 || columns.length !== 2 || one === undefined || other === undefined)
    return `${each.join('；')}。`
  const change = other - one
  if (change === 0) return `${each.join('；')}，两者相同。`
  return `${each.join('；')}，${change > 0 ? '多' : '少'} ${format(Math.abs(change))} 件。`
}

function sayOutcomes({series}: Figure, column: string, at: number): string {
  const values = series.map(({values}) => values[at] ?? null)
  const [granted, partial] = values
  const all = values.reduce<number>((sum, value) => sum + (value ?? 0), 0)
  if (values.every(value => value === null)) return `${column}没有办理结果的数字`
  if (all === 0) return `${column}没有办结的申请`
  const open = (granted ?? 0) + (partial ?? 0)
  return `${column}办结 ${format(all)} 件，其中公开或部分公开 ${format(open)} 件，占 ${format((100 * open) / all)}%`
}

function sayReasons({series}: Figure, column: string, at: number): string {
  const known = series.filter(({values}) => (values[at] ?? 0) > 0)
  if (known.length === 0) return `${column}没有不予公开的申请`
  const [most] = known.toSorted((a, b) => (b.values[at] ?? 0) - (a.values[at] ?? 0))
  return `${column}不予公开最多的理由是“${most?.name}”，占 ${format(most?.values[at] ?? 0)}%`
}

function sayDisputes({series}: Figure, column: string, at: number): string {
  const each = series.map(({name, values}) => `${name} ${valueInWords(values[at], '件')}`)
  return `${column}${each.join('、')}`
}
