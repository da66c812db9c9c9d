import type {VNode} from 'preact'
import {Page} from '../page/page.tsx'
import {StepPaging} from '../page/paging.tsx'
import type {Visit} from '../visit.ts'
import {Filters} from './filters.tsx'
import {type Asked, queryOf, type View} from './wanted.ts'

/** The library: filters on top, then the table, chosen reports to be compared. */
export function LibraryPage({
  visit,
  asked,
  extent,
  count,
  of,
  table,
}: {
  visit: Visit
  asked: Asked
  extent: {years: number[]; reports: number}
  count: number
  of: number
  table: VNode
}) {
  const {page, view} = asked
  const isBeyond = count === 0 && page > 1
  const isFiltered = Object.keys(asked.wanted).length > 0
  return (
    <Page visit={visit} title="年报库" here="library">
      <h1>政府信息公开工作年度报告</h1>
      {extent.reports === 0 ? (
        <Empty />
      ) : (
        <>
          <Filters asked={asked} years={extent.years} />
          <div class="found">
            <p role="status">
              {isBeyond
                ? `没有第 ${page} 页`
                : `${isFiltered ? '符合条件的有' : '共有'} ${count} ${view === 'years' ? '个机关' : '份年报'}`}
            </p>
            <Views asked={asked} />
            <a href={`/reports.csv${queryOf({...asked, sort: 'name', view: 'years'})}`}>
              下载目录（CSV）
            </a>
            <a href={`/reports/findings.csv${queryOf({...asked, sort: 'name', view: 'years'})}`}>
              下载问题清单（CSV）
            </a>
          </div>
          {count === 0 ? <NothingFound asked={asked} /> : table}
          {!isBeyond && (
            <StepPaging
              address={`/reports${queryOf(asked)}`}
              page={page}
              hasMore={page < of}
              of={of}
            />
          )}
        </>
      )}
    </Page>
  )
}

const views: {view: View; words: string}[] = [
  {view: 'years', words: '按年份看'},
  {view: 'checks', words: '按校核项目看'},
]

function Views({asked}: {asked: Asked}) {
  return views.map(({view, words}) =>
    view === asked.view ? (
      <strong>{words}</strong>
    ) : (
      <a href={`/reports${queryOf({...asked, view})}`}>{words}</a>
    ),
  )
}

function Empty() {
  return (
    <p>
      年报库里还没有年报。<a href="/check">校核一份年报</a>，看过结果以后可以把它保存到这里。
    </p>
  )
}

function NothingFound({asked}: {asked: Asked}) {
  if (asked.page > 1)
    return (
      <p>
        年报库有变动，或者地址有误。<a href={`/reports${queryOf(asked)}`}>从第一页看起</a>
      </p>
    )
  return (
    <p>
      没有符合条件的年报。请放宽条件，或<a href="/reports">看全部年报</a>。
    </p>
  )
}
