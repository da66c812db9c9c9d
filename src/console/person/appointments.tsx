import {roles} from '../../agencies/roles.ts'
import {routes} from '../../contract/routes.ts'
import {useAgency, useAgencyOptions} from '../agencies/agency-queries.ts'
import {call} from '../call.ts'
import {DialogForm, orNull} from '../form/dialog-form.tsx'
import {ChoiceField, DayField, optionsOf} from '../form/fields.tsx'
import {mayI, useMe} from '../me.ts'
import {today} from '../today/today.ts'
import type {Person} from './person-page.tsx'

type Held = Person['appointments'][number]

/** What somebody was, is and will be. */
export function Appointments({person}: {person: Person}) {
  const may = mayI(useMe(), 'appointment.edit')
  return (
    <section>
      <h2>职务</h2>
      {person.appointments.length === 0 && <p className="quiet">没有担任过职务。</p>}
      <ul className="rows">
        {person.appointments.map(held => (
          <li key={held.id}>
            <span>
              {held.agencyName} {held.departmentName} <b>{roles[held.role]}</b>
              <br />
              <span className="quiet">{spanOf(held)}</span>
            </span>
            {may && <End held={held} />}
          </li>
        ))}
      </ul>
      {may && <Appoint person={person} />}
    </section>
  )
}

function spanOf({from, until}: {from: string; until: string | null}): string {
  const now = today()
  if (from > now) return `自 ${from} 起，尚未开始`
  if (until === null) return `自 ${from}，现任`
  return `${from} 至 ${until}${until < now ? '，已卸任' : '，现任'}`
}

/** One not begun is withdrawn, one going on is ended. */
function End({held: {id, role, from, until}}: {held: Held}) {
  const now = today()
  if (until !== null && until < now) return null
  if (from > now)
    return (
      <DialogForm
        button="撤销任命"
        title={`撤销尚未开始的任命：${roles[role]}`}
        says="任命已撤销"
        send={() => call(routes.withdrawAppointment, {params: {appointment: id}})}
      >
        <p>这项职务自 {from} 起，尚未开始。撤销后如同没有任命过，记录留在审计中。</p>
      </DialogForm>
    )
  return (
    <DialogForm<{until: string}>
      button="免职"
      title={`免去${roles[role]}`}
      says="已免职"
      initial={{until: now}}
      send={body => call(routes.dismiss, {params: {appointment: id}, body})}
    >
      <DayField name="until" label="最后一日（含当日）" isNeeded />
    </DialogForm>
  )
}

type Values = {
  agency: string
  department?: string
  role: Held['role']
  from: string
  until?: string
}

function Appoint({person: {id, name, agency}}: {person: Person}) {
  const agencies = useAgencyOptions()
  const departments = useAgency(agency).data?.departments ?? []
  return (
    <DialogForm<Values>
      button="任命"
      title={`任命 ${name}`}
      says="已任命"
      initial={{agency, from: today()}}
      send={({agency, department, role, from, until}) =>
        call(routes.appoint, {
          params: {agency},
          body: {person: id, department: orNull(department), role, from, until: orNull(until)},
        })
      }
    >
      <ChoiceField name="role" label="职务" options={optionsOf(roles)} isNeeded />
      <ChoiceField name="agency" label="机关" options={agencies} isNeeded />
      <ChoiceField
        name="department"
        label="科室（可不填）"
        options={departments.map(({id, name}) => ({value: id, label: name}))}
      />
      <DayField name="from" label="自" isNeeded />
      <DayField name="until" label="至（不填：长期）" />
    </DialogForm>
  )
}
