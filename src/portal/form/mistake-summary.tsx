import type {FilledIn} from './question.tsx'

/** What is wrong with a form, on top of it and with the focus; each leads to its field. */
export function MistakeSummary({
  fields,
  mistakes,
  problem = null,
}: Pick<FilledIn<string>, 'mistakes'> & {
  /** In the order of the form. */
  fields: readonly string[]
  /** What went wrong that no field can mend. */
  problem?: string | null
}) {
  const wrong = fields.filter(field => mistakes[field] !== undefined)
  if (wrong.length === 0 && problem === null) return null
  return (
    <div class="problem" role="alert" tabIndex={-1} autofocus>
      {problem !== null && <p>{problem}</p>}
      {wrong.length > 0 && (
        <>
          <h2>有 {wrong.length} 处需要改正</h2>
          <ul>
            {wrong.map(field => (
              <li>
                <a href={`#${field}`}>{mistakes[field]}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
