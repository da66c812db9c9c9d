import type {Hit} from '../../reports/store/words.ts'
import {Page} from '../page/page.tsx'
import {StepPaging} from '../page/paging.tsx'
import type {Visit} from '../visit.ts'
import {excerpts} from './excerpts.ts'
import {Marked} from './marked.tsx'
import {SearchField} from './search-field.tsx'

export function SearchPage({
  visit,
  query,
  words,
  hits,
  page,
  hasMore,
}: {
  visit: Visit
  query: string
  words: string[]
  hits: Hit[]
  page: number
  hasMore: boolean
}) {
  return (
    <Page visit={visit} title={query ? `查找“${query}”` : '查找'} here="library">
      <h1>在年报中查找</h1>
      <SearchField words={query} />
      {hits.length === 0 ? <Nothing words={words} /> : <HitList hits={hits} words={words} />}
      {words.length > 0 && (
        <p>
          这里查的是年报；文件、公告等请
          <a href={`/disclosures?${new URLSearchParams({q: query})}`}>在主动公开目录中查找</a>。
        </p>
      )}
      <StepPaging address={`/search?${new URLSearchParams({q: query})}`} {...{page, hasMore}} />
    </Page>
  )
}

function HitList({hits, words}: {hits: Hit[]; words: string[]}) {
  return (
    <ol class="hits">
      {hits.map(({id, agency, year, text}) => (
        <li>
          <h2>
            <a href={`/reports/${id}`}>
              <Marked text={agency ?? '未读出机关名称'} words={words} />
              {year && ` ${year}年`}
            </a>
          </h2>
          {excerpts(text, words).map(excerpt => (
            <p>
              <Marked text={excerpt} words={words} />
            </p>
          ))}
        </li>
      ))}
    </ol>
  )
}

function Nothing({words}: {words: string[]}) {
  if (words.length === 0)
    return (
      <p>请输入要找的词，如机关名称“洞头区”、年份“2020”或文中的“公租房”。几个词之间用空格隔开。</p>
    )
  return (
    <p>
      没有年报同时含有这些词。请换一个说法，或减少几个词；也可以
      <a href="/reports">按机关和年份看全部年报</a>。
    </p>
  )
}
