import {chartInk, ink, labelInk, rule} from './chart-inks.ts'
import type {Figure} from './figures.ts'
import {format, valueInWords} from './show-number.ts'

/** Bars from left to right, one line a report, series stacked; each part and the whole say their number. */
export function barOption(figure: Figure, width: number): {height: number; option: object} {
  const {columns, series, unit} = figure
  const isNarrow = width < 500
  const labelWidth = isNarrow ? 84 : 170
  const height = columns.length * (isNarrow ? 56 : 44) + 8
  const totals = columns.map((_, at) => totalOf(figure, at))
  const most = unit === '%' ? 100 : Math.max(1, ...totals.map(total => total ?? 0))
  const room = width - labelWidth - 10 - 64
  const option = {
    grid: {left: labelWidth + 10, right: 64, top: 4, bottom: 4},
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
        data: values.map(value => (value === null || value === 0 ? '-' : value)),
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
          formatter: ({dataIndex}: {dataIndex: number}) => wholeInWords(totals[dataIndex], unit),
        },
      },
    ],
  }
  return {height, option}
}

function bar(name: string) {
  return {type: 'bar', name, stack: 'all', barWidth: 26, silent: true, emphasis: {disabled: true}}
}

/** Shares add up to a hundred, which needs no saying; where there are none, there was nothing to share. */
function wholeInWords(total: number | null | undefined, unit: Figure['unit']): string {
  if (unit === '%') return total ? '' : '无'
  return valueInWords(total, unit)
}

function totalOf({series}: Figure, at: number): number | null {
  const values = series.flatMap(({values}) => values[at] ?? [])
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0)
}
