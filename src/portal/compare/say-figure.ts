import type {Figure, Series} from './figures.ts'
import {format, valueInWords} from './show-number.ts'
import {isTold, type Value, wholeOf} from './value.ts'

/** More columns than this are not told one by one: only the most and the least. */
const mostTold = 3

/** One sentence that says what a chart shows. */
export function sayFigure(figure: Figure): string {
  if (figure.id === 'trend') return sayTrend(figure)
  const say = {
    received: sayReceived,
    outcomes: sayOutcomes,
    reasons: sayReasons,
    disputes: sayDisputes,
  }
  return say[figure.id](figure)
}

function sayReceived(figure: Figure): string {
  const values = figure.series[0]?.values ?? []
  if (figure.columns.length > mostTold) return sayExtremes(figure.columns, values, '新收申请', '件')
  const each = figure.columns.map((column, at) => `${column}新收 ${valueInWords(values[at], '件')}`)
  return `${each.join('；')}。`
}

/** 「公开或部分公开」 of all that was concluded. */
function sayOutcomes({columns, series}: Figure): string {
  const shares = columns.map((_, at) => openShare(series, at))
  if (columns.length > mostTold)
    return sayExtremes(columns, shares, '公开或部分公开占办结的比例', '%')
  const each = columns.map((column, at) => {
    const all = wholeAt(series, at)
    if (all === 'unread') return `${column}的办理结果没有全部读出`
    if (!isTold(all)) return `${column}未载明办理结果`
    if (all === 0) return `${column}没有办结的申请`
    return `${column}办结 ${format(all)} 件，公开或部分公开占 ${valueInWords(shares[at], '%')}`
  })
  return `${each.join('；')}。`
}

function sayReasons({columns, series}: Figure): string {
  const each = columns.flatMap((column, at) => {
    const most = commonest(series, at)
    return most ? [`${column}“${most.name}”最多，占 ${valueInWords(most.values[at], '%')}`] : []
  })
  const told = columns.length > mostTold ? countedReasons(series, columns.length) : each
  const wholes = columns.map((_, at) => wholeAt(series, at))
  const none = wholes.filter(whole => whole === 'none').length
  const untold = columns.length - each.length - none
  const rest = [
    ...(none > 0 ? [`${none} 份没有不予公开的申请`] : []),
    ...(untold > 0 ? [`${untold} 份的不予公开理由没有载明或没有全部读出`] : []),
  ]
  return `${[...told, ...rest].join('；')}。`
}

/** The reason with the greatest share, if anything was refused. */
function commonest(series: readonly Series[], at: number): Series | undefined {
  const told = series.filter(({values}) => toldAt(values, at) > 0)
  const [most] = told.toSorted((a, b) => toldAt(b.values, at) - toldAt(a.values, at))
  return most
}

/** 「“属于三类内部事务信息”最多的有 3 份」 */
function countedReasons(series: readonly Series[], count: number): string[] {
  const names = Array.from({length: count}, (_, at) => commonest(series, at)?.name ?? '')
  return [...Map.groupBy(names.filter(Boolean), name => name)]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([name, own]) => `“${name}”最多的有 ${own.length} 份`)
}

function sayDisputes({columns, series}: Figure): string {
  if (columns.length > mostTold)
    return sayExtremes(
      columns,
      columns.map((_, at) => wholeAt(series, at)),
      '复议和诉讼',
      '件',
    )
  const each = columns.map((column, at) => {
    const parts = series.map(({name, values}) => `${name} ${valueInWords(values[at], '件')}`)
    return `${column}${parts.join('、')}`
  })
  return `${each.join('；')}。`
}

function sayTrend({columns, series}: Figure): string {
  const each = series.map(({name, values}) => {
    const known = columns.flatMap((year, at) => {
      const value = values[at]
      return isTold(value) ? [{year, value}] : []
    })
    const [first, last] = [known[0], known.at(-1)]
    if (!first || !last) return `${name}各年都没有这个数`
    if (first === last) return `${name}只有一年的数字`
    const change = last.value - first.value
    const words =
      change === 0 ? '没有变化' : `${change > 0 ? '增加' : '减少'} ${format(Math.abs(change))} 件`
    return `${name}从${first.year} ${format(first.value)} 件到${last.year} ${format(last.value)} 件，${words}`
  })
  return `${each.join('；')}。`
}

function sayExtremes(
  columns: readonly string[],
  values: readonly Value[],
  what: string,
  unit: '件' | '%',
): string {
  const known = columns.flatMap((column, at) => {
    const value = values[at]
    return isTold(value) ? [{column, value}] : []
  })
  const sorted = known.toSorted((a, b) => b.value - a.value)
  const [most, least] = [sorted[0], sorted.at(-1)]
  if (!most || !least) return `各份都没有载明${what}。`
  const untold = columns.length - known.length
  const rest = untold > 0 ? `；${untold} 份没有这个数` : ''
  const high = `${most.column}（${valueInWords(most.value, unit)}）`
  const low = `${least.column}（${valueInWords(least.value, unit)}）`
  if (most.value === least.value)
    return `${known.length} 份的${what}都是 ${valueInWords(most.value, unit)}${rest}。`
  const [top, bottom] = unit === '%' ? ['最高', '最低'] : ['最多', '最少']
  return `${what}${top}的是${high}，${bottom}的是${low}${rest}。`
}

function openShare(series: readonly Series[], at: number): Value {
  const all = wholeAt(series, at)
  if (!isTold(all)) return all
  if (all === 0) return 'none'
  const open = series.slice(0, 2).reduce((sum, {values}) => sum + toldAt(values, at), 0)
  return (100 * open) / all
}

function wholeAt(series: readonly Series[], at: number): Value {
  return wholeOf(series.flatMap(({values}) => values[at] ?? []))
}

/** For adding and ordering: what is not told counts as nothing. */
function toldAt(values: readonly Value[], at: number): number {
  const value = values[at]
  return isTold(value) ? value : 0
}
