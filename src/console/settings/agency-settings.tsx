import {Select} from 'antd'
import type {ReactNode} from 'react'
import type {Action} from '../../agencies/permissions.ts'
import {Page} from '../frame/page.tsx'
import {Waiting} from '../frame/waiting.tsx'
import {Wrong} from '../frame/wrong.tsx'
import {SettingsCrumb} from './settings-crumb.tsx'
import {useAgencyChoice} from './use-agency-choice.ts'

/** A page of settings that each agency has of its own; who may for several chooses one. */
export function AgencySettings({
  title,
  action,
  children,
}: {
  title: string
  action: Action
  children(agency: {id: string; name: string}): ReactNode
}) {
  const {agencies, chosen, isKnown, error, choose} = useAgencyChoice(action)
  return (
    <>
      <SettingsCrumb />
      <Page title={title}>
        {error ? <Wrong error={error} /> : !isKnown && <Waiting />}
        {isKnown && !chosen && <p>您的职务不能办理此事，需要的请联系本单位系统管理员。</p>}
        {agencies.length > 1 && (
          // biome-ignore lint/a11y/noLabelWithoutControl: the field below is its control
          <label className="agency-choice">
            机关
            <Select
              aria-label="机关"
              showSearch={{optionFilterProp: 'label'}}
              popupMatchSelectWidth={false}
              value={chosen?.id ?? null}
              options={agencies.map(({id, name}) => ({value: id, label: name}))}
              onChange={id => id && choose(id)}
            />
          </label>
        )}
        {agencies.length === 1 && <p className="quiet">{chosen?.name}</p>}
        {chosen && <div key={chosen.id}>{children(chosen)}</div>}
      </Page>
    </>
  )
}
