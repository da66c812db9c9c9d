import {BarChart} from 'echarts/charts'
import {GridComponent} from 'echarts/components'
import * as echarts from 'echarts/core'
import {SVGRenderer} from 'echarts/renderers'
import type {Figure} from './figures.ts'
import {format} from './show-number.ts'

echarts.use([BarChart, GridComponent, SVGRenderer])

/**
 * Colours stand for variables of the stylesheet, which knows light and dark: these values only
 * carry the names through the drawing.
 */
const inks = new Map([
  ['#010101', '--ink'],
  ['#020202', '--rule'],
  ...Array.from({length: 8}, (_, at) => [chartColour(at), `--chart-${at + 1}`] as const),
  ...Array.from({length: 8}, (_, at) => [labelColour(at), `--on-chart-${at + 1}`] as const),
])

/** Bars from left to right, one line a report, series stacked; each part says its number. */
export function drawChart(figure: Figure, width: number): string {
  const {columns, series, unit} = figure
  const narrow = width < 500
  const labelWidth = narrow ? 84 : 170
  const lineHeight = narrow ? 52 : 44
  const height = columns.length * lineHeight + 12
  const most = Math.max(1, ...columns.map((_, at) => total(figure, at)))
  const chart = echarts.init(null, null, {renderer: 'svg', ssr: true, width, height})
  chart.setOption({
    animation: false,
    textStyle: {fontFamily: 'inherit', fontSize: 14},
    grid: {left: labelWidth + 10, right: 56, top: 4, bottom: 4},
    xAxis: {type: 'value', max: unit === '%' ? 100 : most, show: false},
    yAxis: {
      type: 'category',
      inverse: true,
      data: columns,
      axisTick: {show: false},
      axisLine: {lineStyle: {color: '#020202'}},
      axisLabel: {
        color: '#010101',
        fontSize: 14,
        width: labelWidth,
        overflow: 'break',
        lineHeight: 17,
      },
    },
    series: series.map(({name, values}, at) => ({
      type: 'bar',
      name,
      stack: 'all',
      data: values.map(value => value ?? 0),
      barWidth: 26,
      silent: true,
      emphasis: {disabled: true},
      itemStyle: {color: chartColour(at)},
      label: {
        show: true,
        color: labelColour(at),
        fontSize: 13,
        textBorderWidth: 0,
        formatter: ({value}: {value: number}) => {
          const room = (value / (unit === '%' ? 100 : most)) * (width - labelWidth - 66)
          const text = unit === '%' ? `${format(value)}%` : format(value)
          return value > 0 && room > text.length * 8 ? text : ''
        },
      },
    })),
  })
  const svg = chart.renderToSVGString({useViewBox: true})
  chart.dispose()
  return tidy(svg)
}

function total({series}: Figure, at: number): number {
  return series.reduce((sum, {values}) => sum + (values[at] ?? 0), 0)
}

/** Variables for the carried colours; nothing of the drawing's own styles, which no page allows. */
function tidy(svg: string): string {
  let drawn = svg
    .replace(/<\?xml.*?\?>/, '')
    .replaceAll(/<style>.*?<\/style>/gs, '')
    .replaceAll(/ (?:class|ecmeta_\w+)="[^"]*"/g, '')
    .replaceAll(/ style="([^"]*)"/g, (_whole, rules: string) => attributes(rules))
  for (const [colour, name] of inks) drawn = drawn.replaceAll(`"${colour}"`, `"var(${name})"`)
  return drawn
}

/** `font-size:14px;font-family:inherit;` as attributes of its own. */
function attributes(rules: string): string {
  return rules
    .split(';')
    .map(rule => rule.split(':'))
    .filter(([name]) => name?.startsWith('font-'))
    .map(([name, value]) => ` ${name}="${value?.trim()}"`)
    .join('')
}

function chartColour(at: number): string {
  return `#0301${String(at).padStart(2, '0')}`
}

function labelColour(at: number): string {
  return `#0302${String(at).padStart(2, '0')}`
}
