import {createRequire} from 'node:module'
import type * as Echarts from 'echarts'
import {barOption} from './bar-option.ts'
import {inks} from './chart-inks.ts'
import type {Figure} from './figures.ts'
import {lineOption} from './line-option.ts'

const require = createRequire(import.meta.url)
let library: typeof Echarts | undefined

/** One built file, loaded with the first chart: the sources of the library take ten times as long. */
function echarts(): typeof Echarts {
  library ??= require('echarts/dist/echarts.common.min.js') as typeof Echarts
  return library
}

/** A figure drawn as SVG of this width: lines for what changes over the years, else bars. */
export function drawChart(figure: Figure, width: number): string {
  const {height, option} =
    figure.id === 'trend' ? lineOption(figure, width) : barOption(figure, width)
  const chart = echarts().init(null, null, {renderer: 'svg', ssr: true, width, height})
  chart.setOption({animation: false, textStyle: {fontFamily: 'inherit', fontSize: 14}, ...option})
  const svg = chart.renderToSVGString({useViewBox: true})
  chart.dispose()
  return tidy(svg)
}

/** Variables for the carried colours; nothing of the drawing's own styles, which no page allows. */
function tidy(svg: string): string {
  const drawn = svg
    .replace(/<\?xml.*?\?>/, '')
    .replaceAll(/<style[^>]*>.*?<\/style>/gs, '')
    .replaceAll(/ (?:class|ecmeta_\w+)="[^"]*"/g, '')
    .replaceAll(/ style="([^"]*)"/g, (_whole, rules: string) => attributes(rules))
  return drawn.replaceAll(/"(#0[0-9a-f]{5})"/g, (whole, ink: string) => {
    const name = inks.get(ink)
    return name ? `"var(${name})"` : whole
  })
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
