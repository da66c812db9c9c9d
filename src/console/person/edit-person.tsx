import {routes} from '../../contract/routes.ts'
import {useAgency} from '../agencies/agency-queries.ts'
import {call} from '../call.ts'
import {DialogForm, orNull} from '../form/dialog-form.tsx'
import {ChoiceField, TextField} from '../form/fields.tsx'
import type {Person} from './person-page.tsx'

type Values = {name: string; telephone?: string; email?: string; department?: string}

export function EditPerson({person}: {person: Person}) {
  const {id, name, agency} = person
  const initial: Values = {
    name,
    ...(person.telephone && {telephone: person.telephone}),
    ...(person.email && {email: person.email}),
    ...(person.department && {department: person.department}),
  }
  return (
    <DialogForm<Values>
      button="保存"
      opener="修改"
      title={`修改 ${name}`}
      says="已保存"
      initial={initial}
      send={({name, telephone, email, department}) =>
        call(routes.editPerson, {
          params: {person: id},
          body: {
            name,
            telephone: orNull(telephone),
            email: orNull(email),
            department: orNull(department),
          },
        })
      }
    >
      <PersonFields agency={agency} />
    </DialogForm>
  )
}

/** What is said of a person, in an organ. */
export function PersonFields({agency}: {agency: string}) {
  const departments = useAgency(agency).data?.departments ?? []
  return (
    <>
      <TextField name="name" label="姓名" isNeeded />
      <ChoiceField
        name="department"
        label="科室"
        options={departments
          .filter(({until}) => until === null)
          .map(({id, name}) => ({value: id, label: name}))}
      />
      <TextField name="telephone" label="电话" hint="如 0951-5032110" />
      <TextField name="email" label="电子邮箱" />
    </>
  )
}
