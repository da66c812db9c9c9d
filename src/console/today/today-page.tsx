import {roles} from '../../agencies/roles.ts'
import {Page} from '../frame/page.tsx'
import {mayI, useMe} from '../me.ts'
import {RequestsToday} from './requests-today.tsx'
import {WaitingApprovals} from './waiting-approvals.tsx'

/** Who I am today and as what. */
export default function TodayPage() {
  const me = useMe()
  const {person, appointments, agencies, absent, passwordUntil} = me
  const held = appointments.filter(({through}) => through === undefined)
  const agencyName = (id: string) => agencies.find(each => each.id === id)?.name ?? ''
  const personName = (id: string) => absent.find(each => each.id === id)?.name ?? ''
  return (
    <Page title="今日">
      {mayI(me, 'request.view') && (
        <RequestsToday approvals={mayI(me, 'approval.act') && <WaitingApprovals />} />
      )}
      <h2>我的职务</h2>
      <p>
        {person.name}，您好。{appointments.length > 0 ? '您今天以这些职务办事：' : noRoles}
      </p>
      <ul>
        {held.map(({agency, role, until, actsFor, person: holder}) => (
          <li key={`${agency} ${role} ${holder}`}>
            {agencyName(agency)} {roles[role]}
            {actsFor && <strong>（AB角，代 {personName(actsFor)}）</strong>}
            {until && <span className="quiet">，任至 {until}</span>}
          </li>
        ))}
      </ul>
      {passwordUntil && <p className="quiet">口令有效期至 {passwordUntil}。</p>}
    </Page>
  )
}

const noRoles = '您今天没有职务，只能查看自己的账号。需要办事的，请联系本单位安全管理员。'
