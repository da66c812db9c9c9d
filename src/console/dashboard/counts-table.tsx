import {Link} from 'wouter'

/** A line of a table of counts; `to` is the question of the list that shows what was counted. */
export type CountsRow = {
  key: string
  name: string
  to: string | undefined
  open: number
  dueThisWeek: number
  overdue: number
}

/** Open requests by something, those with most overdue first, each number leading to its requests. */
export function CountsTable({
  title,
  head,
  rows,
}: {
  title: string
  head: string
  rows: readonly CountsRow[]
}) {
  return (
    <section>
      <h2>{title}</h2>
      {rows.length === 0 ? (
        <p className="quiet">没有未办结的申请。</p>
      ) : (
        <table className="list standings" aria-label={`${title}的未办结申请`}>
          <thead>
            <tr>
              <th scope="col">{head}</th>
              <th scope="col">未办结</th>
              <th scope="col">本周到期</th>
              <th scope="col">逾期</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({key, name, to, open, dueThisWeek, overdue}) => (
              <tr key={key}>
                <th scope="row">
                  {to ? <Link to={`/requests?open=yes&${to}`}>{name}</Link> : name}
                </th>
                <td>{open}</td>
                <td>{dueThisWeek}</td>
                <td>
                  {overdue > 0 && to ? (
                    <Link to={`/requests?overdue=yes&${to}`} className="pressing">
                      {overdue}
                    </Link>
                  ) : (
                    <span className={overdue > 0 ? 'pressing' : ''}>{overdue}</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
