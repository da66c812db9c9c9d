import {Select} from 'antd'

/** For which of several organs something is done; nothing to be chosen where there is one. */
export function AgencyChoice({
  agencies,
  chosen,
  onChoose,
}: {
  agencies: readonly {id: string; name: string}[]
  chosen: string | undefined
  onChoose(id: string): void
}) {
  if (agencies.length < 2) return null
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the field below is its control
    <label className="agency-choice">
      机关
      <Select
        aria-label="机关"
        showSearch={{optionFilterProp: 'label'}}
        popupMatchSelectWidth={false}
        value={chosen ?? null}
        options={agencies.map(({id, name}) => ({value: id, label: name}))}
        onChange={id => id && onChoose(id)}
      />
    </label>
  )
}
