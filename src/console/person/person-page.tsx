import {useQuery} from '@tanstack/react-query'
import {Link, useParams} from 'wouter'
import type {Answer} from '../../contract/route.ts'
import {type Routes, routes} from '../../contract/routes.ts'
import {call} from '../call.ts'
import {Page} from '../frame/page.tsx'
import {Waiting} from '../frame/waiting.tsx'
import {Wrong} from '../frame/wrong.tsx'
import {mayI, useMe} from '../me.ts'
import {OrganTabs} from '../people/organ-tabs.tsx'
import {Account} from './account.tsx'
import {Appointments} from './appointments.tsx'
import {EditPerson} from './edit-person.tsx'
import {StandIns} from './stand-ins.tsx'

export type Person = Answer<Routes['person']>

/** A person: where, as what from when to when, who stands in, and the account. */
export default function PersonPage() {
  const {person: id = ''} = useParams()
  const me = useMe()
  const person = useQuery({
    queryKey: ['person', id],
    queryFn: () => call(routes.person, {params: {person: id}}),
  })
  if (person.error) return <Wrong error={person.error} what="位人员" />
  if (!person.data) return <Waiting />
  const {name, agency, agencyName, departmentName, telephone, email, login} = person.data
  return (
    <>
      <OrganTabs />
      <Page title={name} actions={mayI(me, 'person.edit') && <EditPerson person={person.data} />}>
        <dl className="facts">
          <dt>机关</dt>
          <dd>
            <Link to={`/agencies/${agency}`}>{agencyName}</Link>
            {departmentName && ` ${departmentName}`}
          </dd>
          <dt>电话</dt>
          <dd>{telephone ?? '没有填写'}</dd>
          <dt>电子邮箱</dt>
          <dd>{email ?? '没有填写'}</dd>
          <dt>登录名</dt>
          <dd>{login ?? '没有账号'}</dd>
        </dl>
        <Appointments person={person.data} />
        <StandIns person={person.data} />
        <Account person={person.data} />
      </Page>
    </>
  )
}
