import type {Comparison} from '../../reports/compare/compare-reports.ts'
import type {StoredReport} from '../../reports/store/stored-reports.ts'
import {Page} from '../page/page.tsx'
import type {Visit} from '../visit.ts'
import {CellsTable, saysSomething} from './cells-table.tsx'
import {columnsOf} from './columns.ts'
import {FigureView} from './figure-view.tsx'
import {figuresOf} from './figures.ts'
import {mostReports} from './ids.ts'
import {YearFindings} from './year-findings.tsx'

/** Years of an organ or organs of a year side by side: charts first, then every cell. */
export function ComparePage({
  visit,
  stored,
  comparison,
  isCut,
  showAll,
}: {
  visit: Visit
  stored: StoredReport[]
  comparison: Comparison | null
  isCut: boolean
  /** Also the lines in which nothing happened anywhere. */
  showAll: boolean
}) {
  const columns = columnsOf(stored)
  const ids = stored.map(({id}) => id).join()
  return (
    <Page visit={visit} title="比较年报" here="compare">
      <h1>{titleOf(stored)}</h1>
      {comparison === null ? (
        <ChooseFirst stored={stored} />
      ) : (
        <>
          <ul class="inline compared">
            {stored.map(({id}, at) => (
              <li>
                <a href={`/reports/${id}`}>{columns[at]}</a>
              </li>
            ))}
          </ul>
          {isCut && (
            <p class="aside">
              一次最多比较 {mostReports} 份，只取了前 {mostReports} 份。
            </p>
          )}
          <YearFindings reports={stored.map(({report}) => report)} />
          {figuresOf(
            stored.map(({report}) => report),
            columns,
          ).map(figure => (
            <FigureView figure={figure} ids={ids} />
          ))}
          <Cells comparison={comparison} ids={ids} showAll={showAll} />
        </>
      )}
    </Page>
  )
}

function titleOf(stored: readonly StoredReport[]): string {
  const agencies = new Set(stored.map(({agency}) => agency))
  const [agency] = agencies
  return agencies.size === 1 && agency && stored.length > 1 ? `${agency}：逐年比较` : '比较年报'
}

function ChooseFirst({stored}: {stored: StoredReport[]}) {
  return (
    <>
      <p>
        {stored.length === 1
          ? '只选了一份年报，比较至少需要两份。'
          : '先在年报库中勾选两份或更多年报：同一机关的几年，或同一年的几个机关，再按“比较选中的年报”。'}
      </p>
      <p>
        <a class="button" href="/reports">
          去年报库选择
        </a>
      </p>
    </>
  )
}

function Cells({
  comparison: {reports, cells},
  ids,
  showAll,
}: {
  comparison: Comparison
  ids: string
  showAll: boolean
}) {
  const shown = showAll ? cells : cells.filter(saysSomething)
  return (
    <section aria-labelledby="cells">
      <h2 id="cells">逐格对照</h2>
      <p>
        {showAll
          ? `共 ${cells.length} 项。`
          : `列出 ${shown.length} 项；另有 ${cells.length - shown.length} 项各份都是 0、空白或没有。`}{' '}
        {!showAll && shown.length < cells.length && (
          <a href={`/compare?ids=${ids}&cells=all#cells`}>看全部</a>
        )}{' '}
        <a href={`/compare.csv?ids=${ids}`}>下载全部（CSV）</a>
      </p>
      <CellsTable reports={reports} cells={shown} />
    </section>
  )
}
