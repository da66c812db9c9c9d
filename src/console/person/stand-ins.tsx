import {useQuery} from '@tanstack/react-query'
import {Link} from 'wouter'
import {routes} from '../../contract/routes.ts'
import {call} from '../call.ts'
import {DialogForm} from '../form/dialog-form.tsx'
import {ChoiceField, DayField} from '../form/fields.tsx'
import {mayI, useMe} from '../me.ts'
import {today} from '../today/today.ts'
import type {Person} from './person-page.tsx'

/** AB角: who acts for whom, in both directions. */
export function StandIns({person}: {person: Person}) {
  const may = mayI(useMe(), 'appointment.edit')
  if (person.standIns.length === 0 && !may) return null
  return (
    <section>
      <h2>AB角</h2>
      {person.standIns.length === 0 && <p className="quiet">没有设定。</p>}
      <ul className="rows">
        {person.standIns.map(({id, absent, absentName, standIn, standInName, from, until}) => (
          <li key={id}>
            <span>
              {standIn === person.id ? '代 ' : '由 '}
              <Link to={`/people/${standIn === person.id ? absent : standIn}`}>
                {standIn === person.id ? absentName : standInName}
              </Link>
              {standIn === person.id ? ' 办事' : ' 代办'}
              <br />
              <span className="quiet">
                {from} 至 {until}
              </span>
            </span>
            {may && until >= today() && <EndStandingIn id={id} from={from} />}
          </li>
        ))}
      </ul>
      {may && <SetStandIn person={person} />}
    </section>
  )
}

function EndStandingIn({id, from}: {id: number; from: string}) {
  if (from > today())
    return (
      <DialogForm
        button="撤销"
        title="撤销尚未开始的AB角"
        says="已撤销"
        send={() => call(routes.withdrawStandIn, {params: {standIn: id}})}
      >
        <p>自 {from} 起的代理尚未开始，撤销后如同没有设定过。</p>
      </DialogForm>
    )
  return (
    <DialogForm<{until: string}>
      button="提前结束"
      says="已提前结束"
      initial={{until: today()}}
      send={body => call(routes.endStandingIn, {params: {standIn: id}, body})}
    >
      <DayField name="until" label="最后一日（含当日）" isNeeded />
    </DialogForm>
  )
}

type Values = {standIn: string; from: string; until: string}

function SetStandIn({person: {id, name, agency}}: {person: Person}) {
  const colleagues = useQuery({
    queryKey: [routes.people.path, {agency, size: '200'}],
    queryFn: () => call(routes.people, {query: {agency, size: 200}}),
  })
  return (
    <DialogForm<Values>
      button="设定AB角"
      title={`${name}不在时，由谁代办`}
      says="AB角已设定"
      initial={{from: today()}}
      send={body => call(routes.setStandIn, {params: {person: id}, body})}
    >
      <ChoiceField
        name="standIn"
        label="代办人"
        hint="代办期间可办其全部职务的事；自己起草的，自己不能批准。"
        isNeeded
        options={(colleagues.data?.rows ?? [])
          .filter(each => each.id !== id)
          .map(each => ({value: each.id, label: each.name}))}
      />
      <DayField name="from" label="自" isNeeded />
      <DayField name="until" label="至（含当日）" isNeeded />
    </DialogForm>
  )
}
