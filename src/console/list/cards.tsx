import type {RowsProps} from './rows.tsx'

/** The rows on a telephone: one below another, each with the columns that say something of it. */
export function Cards<Row extends object>({
  title,
  rows,
  columns,
  chosen,
  empty,
  keyOf,
  onOpen,
}: RowsProps<Row>) {
  if (rows.length === 0) return <p className="quiet">{empty}</p>
  const words = (row: Row) => {
    // What has no number yet is called by what comes next.
    const [first, ...others] = chosen.flatMap(name => {
      const cell = columns[name]?.cell(row)
      return cell === null || cell === undefined || cell === '' ? [] : [{name, cell}]
    })
    return (
      <>
        <span className="card-title">{first?.cell}</span>
        {others.map(({name, cell}) => (
          <span key={name} className="card-line">
            <span>{columns[name]?.title}：</span>
            {cell}
          </span>
        ))}
      </>
    )
  }
  return (
    <ul className="cards" aria-label={title}>
      {rows.map(row => (
        <li key={keyOf(row)}>
          {onOpen ? (
            <button type="button" onClick={() => onOpen(row)}>
              {words(row)}
            </button>
          ) : (
            <div className="card">{words(row)}</div>
          )}
        </li>
      ))}
    </ul>
  )
}
