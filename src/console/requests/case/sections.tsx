import {remainingInWords} from '../../../requests/clock/words.ts'
import type {Case} from '../request-query.ts'
import {assignmentRoles} from '../steps/assignments-owed.ts'

type Assignment = Case['assignments'][number]

/** What the sections were asked for and what they gave back. */
export function Sections({request}: {request: Case}) {
  const {assignments} = request
  if (assignments.length === 0) return null
  return (
    <section aria-labelledby="sections">
      <h2 id="sections">科室办理</h2>
      <ul className="rows sections">
        {assignments.map(assignment => (
          <li key={assignment.id}>
            <div>
              <strong>
                {assignment.departmentName}（{assignmentRoles[assignment.role]}）
              </strong>
              {assignment.task && <p className="written">{assignment.task}</p>}
              {assignment.handedBack ? (
                <HandedBack given={assignment.handedBack} request={request} />
              ) : (
                <Term assignment={assignment} />
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** 「内部期限 2026-11-25，还有3个工作日」 */
function Term({
  assignment: {innerDue, remaining, isOwed = true},
}: {
  assignment: Pick<Assignment, 'innerDue' | 'remaining'> & {isOwed?: boolean}
}) {
  if (!isOwed) return <p className="quiet">内部期限 {innerDue}</p>
  return (
    <p className={remaining <= 1 ? 'pressing' : ''}>
      内部期限 {innerDue}，{remainingInWords(remaining)}
    </p>
  )
}

function HandedBack({
  given: {on, byName, opinion, files},
  request,
}: {
  given: NonNullable<Assignment['handedBack']>
  request: Case
}) {
  const named = request.files.filter(({id}) => files.includes(id))
  return (
    <>
      <p className="written opinion">{opinion}</p>
      <p className="quiet">
        {byName}，{on} 交回
        {named.length > 0 &&
          `，附${named.map(({name}) => `“${name ?? '材料'}”`).join('')}（见附件）`}
      </p>
    </>
  )
}

/** What is asked of the reader's own section, before everything else. */
export function AskedOfMe({request: {assignments}}: {request: Case}) {
  return assignments
    .filter(({isOwn, isOwed}) => isOwn && isOwed)
    .map(assignment => (
      <div key={assignment.id} className="asked-of-me">
        <p>
          <strong>
            请{assignment.departmentName}
            {assignment.role === 'lead' ? '承办' : '协办'}
          </strong>
          <span className="quiet">
            （{assignment.byName}，{assignment.on} 转来）
          </span>
        </p>
        {assignment.task && <p className="written">{assignment.task}</p>}
        <Term assignment={assignment} />
      </div>
    ))
}
