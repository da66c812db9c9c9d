import {ScrollRegion} from '../page/scroll-region.tsx'
import {drawChart} from './chart.ts'
import type {Figure} from './figures.ts'
import {sayFigure} from './say-figure.ts'
import {valueInWords} from './show-number.ts'
import {isTold} from './value.ts'

/** A chart with the sentence that says what it shows, its table, and the table as a file. */
export function FigureView({figure, ids}: {figure: Figure; ids: string}) {
  const {id, title, series} = figure
  const sentence = sayFigure(figure)
  return (
    <section class="figure" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      <p>{sentence}</p>
      {series.length > 1 && id !== 'trend' && <Legend figure={figure} />}
      {[720, 340].map(width => (
        <div
          class={width === 720 ? 'chart broad' : 'chart slim'}
          role="img"
          aria-label={`${title}（图）：${sentence}`}
          // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by us, its texts escaped
          dangerouslySetInnerHTML={{__html: drawChart(figure, width)}}
        />
      ))}
      <details>
        <summary>看数字（表格）</summary>
        <FigureTable figure={figure} />
        <p>
          <a href={`/compare/${id}.csv?ids=${ids}`}>下载“{title}”（CSV）</a>
        </p>
      </details>
    </section>
  )
}

/** Only what is to be seen in the chart. */
function Legend({figure: {series}}: {figure: Figure}) {
  return (
    <ul class="legend">
      {series.map(({name, values}, at) =>
        values.some(value => isTold(value) && value > 0) ? (
          <li>
            <span class={`swatch chart-${at + 1}`} />
            {name}
          </li>
        ) : null,
      )}
    </ul>
  )
}

function FigureTable({figure: {title, columns, series, unit}}: {figure: Figure}) {
  return (
    <ScrollRegion name={`${title}（表格）`}>
      <table class="numbers-table">
        <thead>
          <tr>
            <th scope="col">{unit === '%' ? '占比' : '件数'}</th>
            {columns.map(column => (
              <th scope="col">{column}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {series.map(({name, values}) => (
            <tr>
              <th scope="row">{name}</th>
              {values.map(value => (
                <td>{valueInWords(value, unit)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}
