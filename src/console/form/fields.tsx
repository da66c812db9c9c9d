import {Form, Input, Select} from 'antd'
import type {ReactNode} from 'react'

type FieldProps = {name: string; label: string; hint?: ReactNode; isNeeded?: boolean}

/** A text of one line. */
export function TextField({label, hint, isNeeded, ...field}: FieldProps) {
  return (
    <Form.Item {...field} label={label} extra={hint} rules={needed(label, isNeeded)}>
      <Input autoComplete="off" />
    </Form.Item>
  )
}

/** A day, by the browser's own calendar. */
export function DayField({label, hint, isNeeded, ...field}: FieldProps) {
  return (
    <Form.Item {...field} label={label} extra={hint} rules={needed(label, isNeeded)}>
      <Input type="date" />
    </Form.Item>
  )
}

/** One of some, found by typing part of its name. */
export function ChoiceField({
  label,
  hint,
  isNeeded,
  options,
  ...field
}: FieldProps & {options: readonly {value: string; label: string}[]}) {
  return (
    <Form.Item {...field} label={label} extra={hint} rules={needed(label, isNeeded)}>
      <Select
        showSearch={{optionFilterProp: 'label'}}
        allowClear={!isNeeded}
        options={[...options]}
        // Before the dialog, not behind it.
        getPopupContainer={field => field.closest('dialog') ?? document.body}
      />
    </Form.Item>
  )
}

/** The choices of a table of titles. */
export function optionsOf(titles: Readonly<Record<string, string>>) {
  return Object.entries(titles).map(([value, label]) => ({value, label}))
}

function needed(label: string, isNeeded = false) {
  return isNeeded ? [{required: true, message: `请填写${label}`}] : []
}
