import {routes} from '../../contract/routes.ts'
import {call} from '../call.ts'
import {DialogForm, orNull} from '../form/dialog-form.tsx'
import {DayField, TextField} from '../form/fields.tsx'
import {mayI, useMe} from '../me.ts'
import {today} from '../today/today.ts'
import type {Agency} from './agency-page.tsx'

export function Departments({agency}: {agency: Agency}) {
  const may = mayI(useMe(), 'agency.edit') && agency.mergedOn === null
  return (
    <section>
      <h2>科室</h2>
      {agency.departments.length === 0 && <p className="quiet">没有科室。</p>}
      <ul className="rows">
        {agency.departments.map(department => (
          <li key={department.id}>
            <span>
              {department.name}
              {department.until && <span className="quiet">（至 {department.until}）</span>}
            </span>
            {may && <EditDepartment department={department} />}
          </li>
        ))}
      </ul>
      {may && (
        <DialogForm<{name: string; from: string}>
          button="新增科室"
          says="科室已新增"
          initial={{from: today()}}
          send={body => call(routes.addDepartment, {params: {agency: agency.id}, body})}
        >
          <TextField name="name" label="科室名称" isNeeded />
          <DayField name="from" label="自" isNeeded />
        </DialogForm>
      )}
    </section>
  )
}

function EditDepartment({department}: {department: Agency['departments'][number]}) {
  const {id, name, until} = department
  return (
    <DialogForm<{name: string; until?: string}>
      button="保存"
      opener="修改"
      title={`修改 ${name}`}
      says="已保存"
      initial={{name, ...(until && {until})}}
      send={({name, until}) =>
        call(routes.editDepartment, {params: {department: id}, body: {name, until: orNull(until)}})
      }
    >
      <TextField name="name" label="科室名称" isNeeded />
      <DayField name="until" label="撤销的科室：最后一日" />
    </DialogForm>
  )
}
