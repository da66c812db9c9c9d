import type {ReactNode} from 'react'
import type {Action} from '../../agencies/permissions.ts'
import {AgencyChoice} from '../agencies/agency-choice.tsx'
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
        <AgencyChoice agencies={agencies} chosen={chosen?.id} onChoose={choose} />
        {agencies.length === 1 && <p className="quiet">{chosen?.name}</p>}
        {chosen && <div key={chosen.id}>{children(chosen)}</div>}
      </Page>
    </>
  )
}
