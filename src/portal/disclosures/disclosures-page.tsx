import type {Disclosure} from '../../disclosures/store.ts'
import {Page} from '../page/page.tsx'
import {StepPaging} from '../page/paging.tsx'
import {Marked} from '../search/marked.tsx'
import type {Visit} from '../visit.ts'

/** 主动公开目录: the newest first, by organ and by words. */
export function DisclosuresPage({
  visit,
  query,
  words,
  agency,
  agencies,
  rows,
  total,
  page,
  perPage,
}: {
  visit: Visit
  query: string
  words: string[]
  agency: string | undefined
  agencies: readonly {id: string; name: string; count: number}[]
  rows: readonly Disclosure[]
  total: number
  page: number
  perPage: number
}) {
  const asked = new URLSearchParams({...(query && {q: query}), ...(agency && {agency})})
  const address = asked.size > 0 ? `/disclosures?${asked}` : '/disclosures'
  const isAsked = asked.size > 0
  return (
    <Page visit={visit} title="主动公开目录" here="disclosures">
      <h1>主动公开目录</h1>
      <p>各机关已经在网站上公开的文件，不用申请，点名称直接打开。</p>
      <search>
        <form class="filters" action="/disclosures">
          <label>
            名称、文号或者内容里的词
            <input name="q" type="search" value={query} maxLength={50} size={24} />
          </label>
          <label>
            机关
            <select name="agency">
              <option value="">全部</option>
              {agencies.map(({id, name, count}) => (
                <option value={id} selected={id === agency}>
                  {name}（{count}）
                </option>
              ))}
            </select>
          </label>
          <button type="submit">查找</button>
        </form>
      </search>
      {rows.length > 0 && (
        <p class="found" role="status">
          {isAsked ? '找到' : '共'} {total} 份文件
        </p>
      )}
      {rows.length === 0 ? (
        <Nothing isAsked={isAsked} />
      ) : (
        <ol class="hits">
          {rows.map(row => (
            <Row row={row} words={words} />
          ))}
        </ol>
      )}
      <StepPaging
        address={address}
        page={page}
        hasMore={page * perPage < total}
        of={Math.max(1, Math.ceil(total / perPage))}
      />
    </Page>
  )
}

function Row({row, words}: {row: Disclosure; words: string[]}) {
  const {title, number, publishedOn, agencyName, summary, keywords, address} = row
  return (
    <li>
      <h2>
        <a href={address} rel="noreferrer">
          <Marked text={title} words={words} />
        </a>
      </h2>
      <p>
        {number && (
          <>
            <Marked text={number} words={words} />
            {'，'}
          </>
        )}
        {agencyName}，{publishedOn}公开
      </p>
      {summary && (
        <p>
          <Marked text={summary} words={words} />
        </p>
      )}
      {keywords && (
        <p>
          关键词：
          <Marked text={keywords} words={words} />
        </p>
      )}
    </li>
  )
}

function Nothing({isAsked}: {isAsked: boolean}) {
  if (!isAsked) return <p>目录里还没有文件。</p>
  return (
    <p>
      没有同时含有这些词的文件。请换一个说法，或者减少几个词；也可以
      <a href="/disclosures">看全部目录</a>，目录里没有的，可以<a href="/apply">申请公开</a>。
    </p>
  )
}
