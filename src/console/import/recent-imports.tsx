import {useQuery, useQueryClient} from '@tanstack/react-query'
import {useEffect} from 'react'
import {shownMoment} from '../../contract/moment.ts'
import type {Answer} from '../../contract/route.ts'
import {type Routes, routes} from '../../contract/routes.ts'
import {call} from '../call.ts'

type Import = Answer<Routes['imports']>[number]

/** How far one's own imports are; one under way is looked at again every second. */
export function RecentImports() {
  const queries = useQueryClient()
  const imports = useQuery({
    queryKey: [routes.imports.path],
    queryFn: () => call(routes.imports, {}),
    refetchInterval: ({state}) => (state.data?.some(isRunning) ? 1000 : false),
  })
  const done = imports.data?.filter(({state}) => state === 'done').length
  useEffect(() => {
    if (!done) return
    queries.invalidateQueries({queryKey: [routes.people.path]})
    queries.invalidateQueries({queryKey: [routes.requests.path]})
  }, [done, queries])
  if (!imports.data?.length) return null
  return (
    <section>
      <h2>最近的导入</h2>
      <ul className="rows" aria-live="polite">
        {imports.data.map(each => (
          <li key={each.id}>
            <span>
              {each.fileName}
              <br />
              <span className="quiet">{shownMoment(each.started)}</span>
            </span>
            <span>
              {isRunning(each) && (
                <progress
                  value={each.done}
                  max={each.total}
                  aria-label={`${each.fileName}的进展`}
                />
              )}{' '}
              {words(each)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function isRunning({state}: Import): boolean {
  return state === 'running'
}

function words({state, done, total, failure}: Import): string {
  switch (state) {
    case 'running':
      return `正在写入，已完成 ${total > 0 ? Math.floor((100 * done) / total) : 0}%`
    case 'done':
      return '已全部写入'
    case 'failed':
      return `什么都没有写入：${failure ?? '出了故障，请再试'}`
  }
}
