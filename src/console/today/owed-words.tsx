import {Link} from 'wouter'
import type {Answer} from '../../contract/route.ts'
import type {Routes} from '../../contract/routes.ts'
import {remainingInWords} from '../../requests/clock/words.ts'

type Owed = NonNullable<Answer<Routes['requestHome']>['mine']['rows'][number]['owed']>

/** What the reader's section is asked for in a request and by when, leading to where it is given back. */
export function OwedWords({
  request,
  owed: {role, task, innerDue, remaining},
}: {
  request: string
  owed: Owed
}) {
  return (
    <p className="owed">
      <Link to={`/requests/${request}${role === 'assist' ? '?open=handed-back' : ''}`}>
        {role === 'lead' ? '主办' : '协办'}
        {task && `：${task}`}
      </Link>
      <span className={remaining <= 1 ? 'pressing' : 'quiet'}>
        内部期限 {innerDue}，{remainingInWords(remaining)}
      </span>
    </p>
  )
}
