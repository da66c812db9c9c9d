import {useQuery} from '@tanstack/react-query'
import {shownMoment} from '../../contract/moment.ts'
import {routes} from '../../contract/routes.ts'
import {call} from '../call.ts'
import {mayI, useMe} from '../me.ts'

/** What the program could not do by itself in the background, and why; nothing where all went well. */
export function FailedJobs() {
  const isMine = mayI(useMe(), 'settings.edit')
  const jobs = useQuery({
    queryKey: [routes.failedJobs.path],
    enabled: isMine,
    queryFn: () => call(routes.failedJobs, {}),
  })
  if (!jobs.data?.length) return null
  return (
    <section>
      <h2>没有做成的后台任务</h2>
      <ul className="rows">
        {jobs.data.map(({id, job, state, tries, at, problem}) => (
          <li key={id}>
            <span>
              {job}：{problem}
              <br />
              <span className="quiet">
                {shownMoment(at)}，试过 {tries} 次，{state === 'retry' ? '稍后再试' : '不再重试'}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
