import {chartInk, ink, rule} from './chart-inks.ts'
import type {Figure} from './figures.ts'
import {isTold} from './value.ts'

const symbols = ['circle', 'rect', 'triangle', 'diamond']

/** Lines over the years, each with its name at its end and its number at every point. */
export function lineOption(figure: Figure, width: number): {height: number; option: object} {
  const {columns, series} = figure
  const isNarrow = width < 500
  const nameWidth = series.length === 1 ? 8 : isNarrow ? 92 : 190
  const option = {
    grid: {left: 24, right: nameWidth + 24, top: 32, bottom: 28},
    xAxis: {
      type: 'category',
      data: columns,
      axisTick: {show: false},
      axisLine: {lineStyle: {color: rule}},
      axisLabel: {color: ink, fontSize: 14},
    },
    yAxis: {type: 'value', min: 0, show: false},
    series: series.map(({name, values}, at) => ({
      type: 'line',
      name,
      data: values.map(value => (isTold(value) ? value : '-')),
      connectNulls: true,
      silent: true,
      emphasis: {disabled: true},
      symbol: symbols[at % symbols.length],
      symbolSize: 9,
      lineStyle: {color: chartInk(at), width: 2.5},
      itemStyle: {color: chartInk(at)},
      label: {show: true, position: 'top', color: ink, fontSize: 13, textBorderWidth: 0},
      endLabel: {
        show: series.length > 1,
        formatter: '{a}',
        color: ink,
        fontSize: 13,
        textBorderWidth: 0,
        width: nameWidth,
        overflow: 'break',
        offset: [8, 0],
      },
      labelLayout: {moveOverlap: 'shiftY'},
    })),
  }
  return {height: 260, option}
}
