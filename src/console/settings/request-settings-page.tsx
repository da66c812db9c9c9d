import {useQuery, useQueryClient} from '@tanstack/react-query'
import {App} from 'antd'
import type {Answer} from '../../contract/route.ts'
import {type Routes, routes} from '../../contract/routes.ts'
import {call} from '../call.ts'
import {SendForm} from '../form/send-form.tsx'
import {Waiting} from '../frame/waiting.tsx'
import {Wrong} from '../frame/wrong.tsx'
import {AgencySettings} from './agency-settings.tsx'
import {LetterSettings} from './requests/letter-settings.tsx'
import {ReminderSettings} from './requests/reminder-settings.tsx'
import {ReplySettings} from './requests/reply-settings.tsx'
import {TermSettings} from './requests/term-settings.tsx'
import './requests/settings.css'

type Settings = Answer<Routes['requestSettings']>

/** What the law leaves to an agency in 依申请公开, each value beside its law. */
export default function RequestSettingsPage() {
  return (
    <AgencySettings title="依申请公开的规则" action="request-settings.edit">
      {agency => <Rules agency={agency.id} />}
    </AgencySettings>
  )
}

function Rules({agency}: {agency: string}) {
  const queryKey = [routes.requestSettings.path, agency]
  const settings = useQuery({
    queryKey,
    queryFn: () => call(routes.requestSettings, {params: {agency}}),
  })
  const queries = useQueryClient()
  const {message} = App.useApp()
  const send = async (body: Settings) => {
    const kept = await call(routes.changeRequestSettings, {params: {agency}, body})
    queries.setQueryData(queryKey, kept)
    message.success('已保存，从现在起生效，在办申请的期限随之重算')
  }
  if (settings.error) return <Wrong error={settings.error} />
  if (!settings.data) return <Waiting />
  return (
    <div className="narrow">
      <p>法律、行政法规没有写明或者允许选择的事项，由本机关在这里设定；法律写明的不能改。</p>
      <SendForm<Settings> button="保存" initialValues={settings.data} send={send}>
        <LetterSettings />
        <TermSettings />
        <ReplySettings />
        <ReminderSettings />
      </SendForm>
    </div>
  )
}
