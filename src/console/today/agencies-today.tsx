import {Link} from 'wouter'
import type {Answer} from '../../contract/route.ts'
import type {Routes} from '../../contract/routes.ts'

type Agencies = Answer<Routes['requestHome']>['agencies']

/** For those who oversee several organs: how each stands, the worst first. */
export function AgenciesToday({agencies}: {agencies: Agencies}) {
  return (
    <section>
      <h2>各机关</h2>
      <table className="list standings" aria-label="各机关未办结的申请">
        <thead>
          <tr>
            <th scope="col">机关</th>
            <th scope="col">未办结</th>
            <th scope="col">五个工作日内到期</th>
            <th scope="col">逾期</th>
          </tr>
        </thead>
        <tbody>
          {agencies.map(({agency, agencyName, open, dueSoon, overdue}) => (
            <tr key={agency}>
              <th scope="row">
                <Link to={`/requests?agency=${agency}&open=yes`}>{agencyName}</Link>
              </th>
              <td>{open}</td>
              <td>{dueSoon}</td>
              <td>
                {overdue > 0 ? (
                  <Link to={`/requests?agency=${agency}&overdue=yes`} className="pressing">
                    {overdue}
                  </Link>
                ) : (
                  0
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
