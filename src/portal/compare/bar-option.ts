import {chartInk, ink, labelInk, rule} from './chart-inks.ts'
import type {Figure} from './figures.ts'
import {format, valueInWords} from './show-number.ts'
import {isTold, type Value, wholeOf} from './value.ts'

/** Room for 「合计未读出」 at the end of a bar. */
const wordsWidth = 76

/** Bars from left to right, one line a report, series stacked; each part and the whole say their number. */
export function barOption(figure: Figure, width: number): {height: number; option: object} {
  const {columns, series, unit} = figure
  const isNarrow = width < 500
  const labelWidth = isNarrow ? 84 : 170
  const height = columns.length * (isNarrow ? 56 : 44) + 8
  const parts = columns.map((_, at) => series.flatMap(({values}) => values[at] ?? []))
  const most = unit === '%' ? 100 : Math.max(1, ...parts.map(drawnOf))
  const room = width - labelWidth - 10 - wordsWidth
  const option = {
    grid: {left: labelWidth + 10, right: wordsWidth, top: 4, bottom: 4},
    xAxis: {type: 'value', max: most, show: false},
    yAxis: {
      type: 'category',
      inverse: true,
      data: columns,
      axisTick: {show: false},
      axisLine: {lineStyle: {color: rule}},
      axisLabel: {color: ink, fontSize: 14, width: labelWidth, overflow: 'break', lineHeight: 17},
    },
    series: [
      ...series.map(({name, values}, at) => ({
        ...bar(name),
        data: values.map(value => (isTold(value) && value > 0 ? value : '-')),
        itemStyle: {color: chartInk(at)},
        label: {
          show: true,
          color: labelInk(at),
          fontSize: 13,
          textBorderWidth: 0,
          formatter: ({value}: {value: unknown}) => {
            const text = typeof value === 'number' ? format(value) + (unit === '%' ? '%' : '') : ''
            return (Number(value) / most) * room > text.length * 8.5 ? text : ''
          },
        },
      })),
      {
        ...bar('合计'),
        data: columns.map(() => 0),
        itemStyle: {color: 'none'},
        label: {
          show: true,
          position: 'right',
          color: ink,
          fontSize: 13,
          textBorderWidth: 0,
          formatter: ({dataIndex}: {dataIndex: number}) =>
            wholeInWords(parts[dataIndex] ?? [], unit),
        },
      },
    ],
  }
  return {height, option}
}

function bar(name: string) {
  return {type: 'bar', name, stack: 'all', barWidth: 26, silent: true, emphasis: {disabled: true}}
}

/** What stands at the end of a bar; shares add up to a hundred, which needs no saying. */
function wholeInWords(parts: readonly Value[], unit: Figure['unit']): string {
  const whole = wholeOf(parts)
  if (isTold(whole) && unit === '%') return ''
  return `${drawnOf(parts) > 0 && !isTold(whole) ? '合计' : ''}${valueInWords(whole, unit)}`
}

/** How long the bar is: the parts that are known. */
function drawnOf(parts: readonly Value[]): number {
  return parts.filter(isTold).reduce((sum, part) => sum + part, 0)
}
