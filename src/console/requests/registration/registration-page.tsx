import {useQueryClient} from '@tanstack/react-query'
import {Button, Form, Input, Radio, Select} from 'antd'
import {useState} from 'react'
import {useLocation} from 'wouter'
import {may} from '../../../agencies/permissions.ts'
import {routes} from '../../../contract/routes.ts'
import {
  applicantKindLabels,
  wantedForms,
  wantedWays,
} from '../../../requests/applicants/applicant.ts'
import {channels} from '../../../requests/arrival/receipt.ts'
import {call} from '../../call.ts'
import {optionsOf} from '../../form/fields.tsx'
import {SendForm} from '../../form/send-form.tsx'
import {useHeld} from '../../form/use-held.ts'
import {Page} from '../../frame/page.tsx'
import {actorOf, useMe} from '../../me.ts'
import {today} from '../../today/today.ts'
import {Handover} from './handover.tsx'
import {ItemFields} from './item-fields.tsx'
import {PersonFields} from './person-fields.tsx'
import {arrivalFrom, type TypedArrival} from './typed-arrival.ts'
import '../requests.css'

/** 录入: a request that came in over the counter, by post, by fax, by e-mail or orally. */
export default function RegistrationPage() {
  const me = useMe()
  const queries = useQueryClient()
  const [, navigate] = useLocation()
  const [done, setDone] = useState<{id: string; queryNumber: string; link: string}>()
  const {held, hold, release} = useHeld<TypedArrival>('registration')
  // What was held when the page was opened; without it the form begins anew.
  const [begun, setBegun] = useState(held)
  // What was merged into one's organ is worked on, and nothing new comes in there.
  const appointments = me.appointments.filter(({through}) => through === undefined)
  const actor = actorOf({...me, appointments})
  const own = me.agencies.filter(({id}) => may(actor, 'request.register', {line: [id]}))
  const send = async (typed: TypedArrival) => {
    setDone(
      await call(routes.registerRequest, {
        params: {agency: typed.agency},
        body: arrivalFrom(typed),
      }),
    )
    release()
    await queries.invalidateQueries()
  }
  if (done) return <Handover {...done} onOpen={() => navigate(`/requests/${done.id}`)} />
  return (
    <Page title="录入申请">
      {begun && (
        <p role="status">
          上次没有录入完的内容还在。
          <Button
            onClick={() => {
              release()
              setBegun(undefined)
            }}
          >
            清空重填
          </Button>
        </p>
      )}
      <SendForm<TypedArrival>
        key={begun ? 'held' : 'new'}
        className="registration"
        button="录入"
        send={send}
        onValuesChange={(_, typed) => hold(typed)}
        initialValues={
          begun ?? {
            agency: own[0]?.id,
            channel: 'in-person',
            on: today(),
            applicantKind: 'natural',
            items: [''],
            wantedForm: 'paper',
            wantedWay: 'post',
            applicant: {identityKind: 'identity-card'},
          }
        }
        beside={
          <Button
            onClick={() => {
              release()
              navigate('/requests')
            }}
          >
            取消
          </Button>
        }
      >
        <ArrivalFields own={own} />
        <h2>所需的政府信息</h2>
        <ItemFields />
        <WantedFields />
        <ApplicantFields />
      </SendForm>
    </Page>
  )
}

function ArrivalFields({own}: {own: readonly {id: string; name: string}[]}) {
  const channel = Form.useWatch('channel') as keyof typeof channels | undefined
  return (
    <>
      <h2>怎样收到</h2>
      <Form.Item name="agency" label="收到申请的机关" hidden={own.length < 2}>
        <Select options={own.map(({id, name}) => ({value: id, label: name}))} />
      </Form.Item>
      <Form.Item name="channel" label="渠道" extra={channel && receiptRule(channel)}>
        <Radio.Group
          options={Object.entries(channels).map(([value, {label}]) => ({value, label}))}
        />
      </Form.Item>
      <Form.Item name="on" label="到达日期" rules={needed('到达日期')}>
        <Input type="date" max={today()} />
      </Form.Item>
    </>
  )
}

function receiptRule(channel: keyof typeof channels): string {
  const {confirmed, article} = channels[channel]
  if (channel === 'internet')
    return `电子邮件等，在本网站提交的不必录入；须与申请人确认，确认之日为收到申请之日（${article}）`
  return confirmed
    ? `须与申请人确认，确认之日为收到申请之日（${article}）`
    : `到达之日即为收到申请之日（${article}）`
}

function WantedFields() {
  return (
    <div className="fields">
      <Form.Item name="wantedForm" label="获取信息的形式">
        <Select options={optionsOf(wantedForms)} />
      </Form.Item>
      <Form.Item name="wantedWay" label="获取信息的方式">
        <Select options={optionsOf(wantedWays)} />
      </Form.Item>
    </div>
  )
}

function ApplicantFields() {
  const kind = Form.useWatch('applicantKind') as string | undefined
  return (
    <>
      <h2>申请人</h2>
      <Form.Item name="applicantKind" label="申请人类别">
        <Select options={optionsOf(applicantKindLabels)} />
      </Form.Item>
      <PersonFields place={['applicant']} isPerson={kind === 'natural'} />
      <Form.List name="jointApplicants">
        {(fields, {add, remove}) => (
          <>
            {fields.map(({key, name}) => (
              <fieldset key={key} className="answer">
                <legend>共同申请人 {name + 1}</legend>
                <PersonFields place={[name]} list={['jointApplicants']} isPerson />
                <Button onClick={() => remove(name)}>删去这位共同申请人</Button>
              </fieldset>
            ))}
            <Button onClick={() => add({identityKind: 'identity-card'})}>添加共同申请人</Button>
          </>
        )}
      </Form.List>
      <AgentFields />
    </>
  )
}

function AgentFields() {
  const hasAgent = Form.useWatch('hasAgent') === 'yes'
  return (
    <>
      <Form.Item
        name="hasAgent"
        label="是否由代理人提出"
        initialValue="no"
        extra="由代理人提出的，录入后请添加授权委托书"
        className="agent"
      >
        <Radio.Group options={optionsOf({no: '否', yes: '是'})} />
      </Form.Item>
      {hasAgent && (
        <fieldset className="answer">
          <legend>代理人</legend>
          <PersonFields place={['agent']} isPerson />
        </fieldset>
      )}
    </>
  )
}

function needed(label: string) {
  return [{required: true, message: `请填写${label}`}]
}
