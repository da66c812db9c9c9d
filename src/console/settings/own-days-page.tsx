import {useQuery} from '@tanstack/react-query'
import {Form, Radio} from 'antd'
import type {Answer} from '../../contract/route.ts'
import {type Routes, routes} from '../../contract/routes.ts'
import {call} from '../call.ts'
import {DialogForm} from '../form/dialog-form.tsx'
import {DayField, TextField} from '../form/fields.tsx'
import {Waiting} from '../frame/waiting.tsx'
import {Wrong} from '../frame/wrong.tsx'
import {AgencySettings} from './agency-settings.tsx'

type OwnDay = Answer<Routes['ownDays']>[number]

/** Days on which an agency rests or works against the national calendar. */
export default function OwnDaysPage() {
  return (
    <AgencySettings title="本机关的休息日和上班日" action="calendar.edit">
      {agency => <OwnDays agency={agency.id} />}
    </AgencySettings>
  )
}

function OwnDays({agency}: {agency: string}) {
  const days = useQuery({
    queryKey: [routes.ownDays.path, agency],
    queryFn: () => call(routes.ownDays, {params: {agency}}),
  })
  if (days.error) return <Wrong error={days.error} />
  if (!days.data) return <Waiting />
  return (
    <div className="narrow">
      <p>
        法定节假日和调休以国务院办公厅的通知为准，已在系统中。这里只设本机关另有的，例如民族自治地方的放假；下级机关随之计算。
      </p>
      <ul className="rows">
        {days.data.toReversed().map(day => (
          <Day key={`${day.agency} ${day.day}`} day={day} agency={agency} />
        ))}
      </ul>
      {days.data.length === 0 && (
        <p className="quiet">没有另设的日子，各项期限按国家的放假安排计算。</p>
      )}
      <SetDay agency={agency} />
    </div>
  )
}

function Day({
  day: {day, kind, reason, agency: of, agencyName},
  agency,
}: {
  day: OwnDay
  agency: string
}) {
  return (
    <li>
      <span>
        {day} {titles[kind]}
        <br />
        <span className="quiet">
          {reason}
          {of !== agency && `（${agencyName}所设）`}
        </span>
      </span>
      {of === agency && <ClearDay agency={agency} day={day} />}
    </li>
  )
}

function ClearDay({agency, day}: {agency: string; day: string}) {
  return (
    <DialogForm
      button="取消另设"
      opener="取消"
      label={`取消 ${day}`}
      title={`取消 ${day} 的另设？`}
      says={`${day} 不再另设`}
      send={() => call(routes.clearOwnDay, {params: {agency, day}})}
    >
      <p>这一天恢复按上级机关和国家的放假安排计算。</p>
    </DialogForm>
  )
}

type Values = {day: string; kind: OwnDay['kind']; reason: string}

function SetDay({agency}: {agency: string}) {
  return (
    <DialogForm<Values>
      button="保存"
      opener="另设一天"
      isMain
      says="已保存，在办事项的期限随之重算"
      initial={{kind: 'rest'}}
      send={({day, ...body}) => call(routes.setOwnDay, {params: {agency, day}, body})}
    >
      <DayField name="day" label="日期" isNeeded />
      <Form.Item name="kind" label="这一天">
        <Radio.Group
          options={[
            {value: 'rest', label: titles.rest},
            {value: 'working', label: titles.working},
          ]}
        />
      </Form.Item>
      <TextField name="reason" label="理由" hint="例如放假通知的名称和文号。" isNeeded />
    </DialogForm>
  )
}

const titles: Record<OwnDay['kind'], string> = {rest: '休息', working: '上班'}
