import {Form, Input, Select} from 'antd'
import {identityKinds} from '../../../requests/applicants/applicant.ts'
import {optionsOf} from '../../form/fields.tsx'

type Place = (string | number)[]

/** Somebody whose name is on the request; in a list of them, `list` is its name. */
export function PersonFields({
  place,
  list = [],
  isPerson,
}: {
  place: Place
  list?: Place
  isPerson: boolean
}) {
  const kind = Form.useWatch([...list, ...place, 'identityKind']) as string | undefined
  const isCode = kind === 'credit-code'
  return (
    <div className="fields">
      <Field place={place} name="name" label={isPerson ? '姓名' : '名称'} isNeeded />
      <Form.Item name={[...place, 'identityKind']} label="证件种类">
        <Select options={optionsOf(identityKinds)} />
      </Form.Item>
      <Field place={place} name="identityNumber" label="证件号码" isNeeded />
      {(!isPerson || isCode) && <Field place={place} name="contact" label="联系人" />}
      <Field place={place} name="telephone" label="联系电话" isNeeded />
      <Field place={place} name="email" label="电子邮箱（可不填）" />
      <Field place={place} name="address" label="通信地址（可不填）" />
    </div>
  )
}

function Field({
  place,
  name,
  label,
  isNeeded = false,
}: {
  place: Place
  name: string
  label: string
  isNeeded?: boolean
}) {
  return (
    <Form.Item
      name={[...place, name]}
      label={label}
      rules={isNeeded ? [{required: true, message: `请填写${label}`}] : []}
    >
      <Input autoComplete="off" />
    </Form.Item>
  )
}
