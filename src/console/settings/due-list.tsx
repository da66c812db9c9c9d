import {useQuery} from '@tanstack/react-query'
import {Checkbox} from 'antd'
import {useState} from 'react'
import type {Answer} from '../../contract/route.ts'
import {type Routes, routes} from '../../contract/routes.ts'
import {call} from '../call.ts'
import {Waiting} from '../frame/waiting.tsx'
import {Wrong} from '../frame/wrong.tsx'
import {Anonymise} from './anonymise.tsx'

export type Due = Answer<Routes['personalDataDue']>['rows'][number]

/** Those whose time of keeping is over, by the matter they belong to; nothing of them is shown. */
export function DueList() {
  const due = useQuery({
    queryKey: [routes.personalDataDue.path],
    queryFn: () => call(routes.personalDataDue, {query: {size: 200}}),
  })
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  if (due.error) return <Wrong error={due.error} />
  if (!due.data) return <Waiting />
  const {rows, total} = due.data
  const taken = rows.filter(({person}) => chosen.has(person))
  const choose = (people: readonly Due[], isChosen: boolean) => {
    const next = new Set(chosen)
    for (const {person} of people) isChosen ? next.add(person) : next.delete(person)
    setChosen(next)
  }
  return (
    <section>
      <h2>保存期满的个人信息</h2>
      {total === 0 && <p className="quiet">没有保存期满的个人信息。期满的会列在这里。</p>}
      {total > 0 && (
        <>
          <p>
            共 {total} 人{total > rows.length && `，先列出最早办结的 ${rows.length} 人`}。
          </p>
          <div className="actions">
            <Checkbox
              checked={taken.length === rows.length}
              indeterminate={taken.length > 0 && taken.length < rows.length}
              onChange={({target}) => choose(rows, target.checked)}
            >
              全选
            </Checkbox>
          </div>
        </>
      )}
      <Anonymise people={taken} onDone={() => setChosen(new Set())} />
      <ul className="rows">
        {rows.map(row => (
          <li key={row.person}>
            <Checkbox
              checked={chosen.has(row.person)}
              onChange={({target}) => choose([row], target.checked)}
            >
              {row.objectName ?? row.object}
              <br />
              <span className="quiet">
                {row.agencyName}，{row.closed} 办结
              </span>
            </Checkbox>
          </li>
        ))}
      </ul>
    </section>
  )
}
