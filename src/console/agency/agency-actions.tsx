import {type AgencyKind, agencyKinds} from '../../agencies/organs/kinds.ts'
import {routes} from '../../contract/routes.ts'
import {useAgencyOptions} from '../agencies/agency-queries.ts'
import {call} from '../call.ts'
import {DialogForm, orNull} from '../form/dialog-form.tsx'
import {ChoiceField, DayField, optionsOf, TextField} from '../form/fields.tsx'
import {mayI, useMe} from '../me.ts'
import {PersonFields} from '../person/edit-person.tsx'
import {today} from '../today/today.ts'
import type {Agency} from './agency-page.tsx'

type Details = {kind?: AgencyKind; creditCode?: string; regionCode?: string; supervisor?: string}

/** What the system administrator does to an organ. */
export function AgencyActions({agency}: {agency: Agency}) {
  const me = useMe()
  if (agency.mergedOn !== null) return null
  return (
    <>
      {mayI(me, 'person.edit') && <AddPerson agency={agency} />}
      {mayI(me, 'agency.edit') && (
        <>
          <AddAgency agency={agency} />
          <EditAgency agency={agency} />
          <RenameAgency agency={agency} />
          <MergeAgency agency={agency} />
        </>
      )}
    </>
  )
}

type NewPerson = {name: string; telephone?: string; email?: string; department?: string}

function AddPerson({agency: {id, name}}: {agency: Agency}) {
  return (
    <DialogForm<NewPerson>
      button="新增人员"
      title={`在${name}新增人员`}
      says="人员已新增；职务由安全管理员任命"
      send={({name, telephone, email, department}) =>
        call(routes.addPerson, {
          params: {agency: id},
          body: {
            name,
            telephone: orNull(telephone),
            email: orNull(email),
            department: orNull(department),
          },
        })
      }
    >
      <PersonFields agency={id} />
    </DialogForm>
  )
}

function AddAgency({agency: {id, name}}: {agency: Agency}) {
  return (
    <DialogForm<Details & {name: string}>
      button="新增下级"
      title={`在${name}之下新增机关`}
      says="机关已新增"
      send={({name, ...details}) =>
        call(routes.addAgency, {params: {agency: id}, body: {name, ...bodyOf(details)}})
      }
    >
      <TextField name="name" label="机关全称" isNeeded />
      <DetailFields />
    </DialogForm>
  )
}

function EditAgency({agency}: {agency: Agency}) {
  const {id, name, kind, creditCode, regionCode, supervisor} = agency
  return (
    <DialogForm<Details>
      button="保存"
      opener="修改"
      title={`修改 ${name}`}
      says="已保存"
      initial={{
        ...(kind && {kind}),
        ...(creditCode && {creditCode}),
        ...(regionCode && {regionCode}),
        ...(supervisor && {supervisor}),
      }}
      send={details => call(routes.editAgency, {params: {agency: id}, body: bodyOf(details)})}
    >
      <DetailFields />
    </DialogForm>
  )
}

function RenameAgency({agency: {id, name}}: {agency: Agency}) {
  return (
    <DialogForm<{name: string; from: string}>
      button="更名"
      title={`${name}更名`}
      says="已更名；此前的记录仍用旧名称"
      initial={{name, from: today()}}
      send={body => call(routes.renameAgency, {params: {agency: id}, body})}
    >
      <TextField name="name" label="新名称" isNeeded />
      <DayField name="from" label="自" isNeeded />
    </DialogForm>
  )
}

function MergeAgency({agency: {id, name}}: {agency: Agency}) {
  const others = useAgencyOptions().filter(({value}) => value !== id)
  return (
    <DialogForm<{into: string; on: string}>
      button="并入其他机关"
      title={`${name}并入其他机关`}
      says="已并入"
      initial={{on: today()}}
      send={body => call(routes.mergeAgency, {params: {agency: id}, body})}
    >
      <p>人员随之转入，在本机关的职务和科室止于前一日；此前的记录仍用本机关的名称。</p>
      <ChoiceField name="into" label="并入" options={others} isNeeded />
      <DayField name="on" label="自" isNeeded />
    </DialogForm>
  )
}

function DetailFields() {
  const agencies = useAgencyOptions()
  return (
    <>
      <ChoiceField name="kind" label="类别" options={optionsOf(agencyKinds)} />
      <TextField name="creditCode" label="统一社会信用代码" />
      <TextField name="regionCode" label="区划代码" />
      <ChoiceField
        name="supervisor"
        label="主管部门"
        hint="不填：由上级机关主管。"
        options={agencies}
      />
    </>
  )
}

function bodyOf({kind, creditCode, regionCode, supervisor}: Details) {
  return {
    kind: orNull(kind),
    creditCode: orNull(creditCode),
    regionCode: orNull(regionCode),
    supervisor: orNull(supervisor),
  }
}
