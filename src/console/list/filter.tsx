import {Input, Select} from 'antd'
import {useEffect, useState} from 'react'

/** A condition by which a list can be narrowed, under its name in the route's query. */
export type Filter = {
  name: string
  title: string
  hint?: string
  /** Words, a day, or one of these. */
  kind: 'words' | 'day' | Readonly<Record<string, string>>
}

export function FilterField({
  filter: {title, kind, hint},
  value,
  onChange,
}: {
  filter: Filter
  value: string
  onChange(value: string | undefined): void
}) {
  if (kind === 'words')
    return <Words title={title} hint={hint ?? ''} value={value} onChange={onChange} />
  if (kind === 'day')
    return (
      <Input
        type="date"
        aria-label={title}
        value={value}
        onChange={({target}) => onChange(target.value)}
      />
    )
  return (
    <Select
      aria-label={title}
      allowClear
      showSearch={{optionFilterProp: 'label'}}
      placeholder="不限"
      popupMatchSelectWidth={false}
      style={{minWidth: 140}}
      value={value || null}
      onChange={chosen => onChange(chosen ?? undefined)}
      options={Object.entries(kind).map(([each, label]) => ({value: each, label}))}
    />
  )
}

/** Asked for with Enter or when the field is left, not with every letter. */
function Words({
  title,
  hint,
  value,
  onChange,
}: {
  title: string
  hint: string
  value: string
  onChange(value: string): void
}) {
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped(value), [value])
  const done = () => {
    if (typed.trim() !== value) onChange(typed.trim())
  }
  return (
    <Input
      className="words"
      type="search"
      aria-label={title}
      placeholder={hint}
      allowClear
      value={typed}
      onChange={({target}) => setTyped(target.value)}
      onClear={() => onChange('')}
      onPressEnter={done}
      onBlur={done}
    />
  )
}
