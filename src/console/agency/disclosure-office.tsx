import {routes} from '../../contract/routes.ts'
import {call} from '../call.ts'
import {DialogForm, orNull} from '../form/dialog-form.tsx'
import {TextField} from '../form/fields.tsx'
import {mayI, useMe} from '../me.ts'
import type {Agency} from './agency-page.tsx'

type Office = NonNullable<Agency['disclosureOffice']>
type Values = {[Name in keyof Office]: string}

const titles: Record<keyof Office, string> = {
  name: '机构名称',
  address: '办公地址',
  hours: '办公时间',
  telephone: '联系电话',
  fax: '传真',
  email: '电子邮箱',
}
const optional: readonly string[] = ['fax', 'email']

/** 政府信息公开工作机构, as the guide and every letter name it. */
export function DisclosureOffice({agency: {id, name, disclosureOffice}}: {agency: Agency}) {
  const may = mayI(useMe(), 'disclosure-office.edit')
  const fields = Object.entries(titles) as [keyof Office, string][]
  const initial = Object.fromEntries(
    Object.entries(disclosureOffice ?? {}).filter(([, value]) => value !== null),
  )
  return (
    <section>
      <h2>政府信息公开工作机构</h2>
      {disclosureOffice ? (
        <dl className="facts">
          {fields.map(([field, title]) => (
            <div key={field}>
              <dt>{title}</dt>
              <dd>{disclosureOffice[field] ?? '没有填写'}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <p className="quiet">还没有填写。公开指南和各种文书都要用到。</p>
      )}
      {may && (
        <DialogForm<Values>
          button="保存"
          opener={disclosureOffice ? '修改' : '填写'}
          title={`${name}的政府信息公开工作机构`}
          says="已保存"
          initial={initial}
          send={({fax, email, ...office}) =>
            call(routes.editDisclosureOffice, {
              params: {agency: id},
              body: {...office, fax: orNull(fax), email: orNull(email)},
            })
          }
        >
          {fields.map(([field, title]) => (
            <TextField
              key={field}
              name={field}
              label={title}
              isNeeded={!optional.includes(field)}
            />
          ))}
        </DialogForm>
      )}
    </section>
  )
}
