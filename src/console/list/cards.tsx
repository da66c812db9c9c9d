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
  const [first = '', ...others] = chosen
  const cellOf = (row: Row, name: string) => columns[name]?.cell(row)
  const words = (row: Row) => (
    <>
      <span className="card-title">{cellOf(row, first)}</span>
      {others.map(name => {
        const cell = cellOf(row, name)
        return cell === null || cell === undefined || cell === '' ? null : (
          <span key={name} className="card-line">
            <span>{columns[name]?.title}：</span>
            {cell}
          </span>
        )
      })}
    </>
  )
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
