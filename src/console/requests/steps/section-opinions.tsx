import type {Case} from '../request-query.ts'

/** What the sections gave back, before the eyes of whoever drafts the reply. */
export function SectionOpinions({request: {assignments}}: {request: Case}) {
  return assignments.flatMap(({id, departmentName, handedBack}) =>
    handedBack ? (
      <p key={id} className="written opinion">
        <strong>{departmentName}的意见</strong>（{handedBack.on}）：{handedBack.opinion}
      </p>
    ) : (
      []
    ),
  )
}
