import {useQuery, useQueryClient} from '@tanstack/react-query'
import {App, Form, Input, Radio} from 'antd'
import type {Answer} from '../../contract/route.ts'
import {type Routes, routes} from '../../contract/routes.ts'
import {call} from '../call.ts'
import {TextField} from '../form/fields.tsx'
import {SendForm} from '../form/send-form.tsx'
import {Waiting} from '../frame/waiting.tsx'
import {Wrong} from '../frame/wrong.tsx'

type Choices = Answer<Routes['noticeChoices']>

const query = {
  queryKey: [routes.noticeChoices.path],
  queryFn: () => call(routes.noticeChoices, {}),
}

/** Whether and when notices also come by e-mail; in the console they stand at once in any case. */
export function NoticeChoices() {
  const choices = useQuery(query)
  return (
    <section>
      <h2>通知邮件</h2>
      {choices.error && <Wrong error={choices.error} />}
      {!choices.data && !choices.error && <Waiting />}
      {choices.data && <ChoicesForm kept={choices.data} />}
    </section>
  )
}

function ChoicesForm({kept}: {kept: Choices}) {
  const [form] = Form.useForm<Choices>()
  const delivery = Form.useWatch('delivery', form) ?? kept.delivery
  const queries = useQueryClient()
  const {message} = App.useApp()
  const send = async (typed: Choices) => {
    const body = {
      delivery: typed.delivery,
      dailyAt: typed.delivery === 'daily' ? typed.dailyAt : kept.dailyAt,
      email: typed.email || null,
      quietFrom: typed.quietFrom || null,
      quietUntil: typed.quietUntil || null,
    }
    queries.setQueryData(query.queryKey, await call(routes.changeNoticeChoices, {body}))
    message.success('接收方式已保存')
  }
  return (
    <SendForm<Choices> button="保存" form={form} initialValues={kept} send={send}>
      <Form.Item name="delivery" label="怎样发给我" extra="不论怎样选，工作台里的通知都即时可见。">
        <Radio.Group options={deliveries} />
      </Form.Item>
      <div hidden={delivery === 'none'}>
        <TextField name="email" label="收件邮箱" hint="不填则用人员名册中的邮箱。" />
        <div className="fields">
          <div hidden={delivery !== 'daily'}>
            <TimeField name="dailyAt" label="每日汇总的时间" />
          </div>
          <TimeField name="quietFrom" label="免打扰自" hint="这一时段的邮件留到时段结束再发。" />
          <TimeField name="quietUntil" label="免打扰至" hint="可以跨过零点；都不填则不设。" />
        </div>
      </div>
    </SendForm>
  )
}

function TimeField({name, label, hint}: {name: keyof Choices; label: string; hint?: string}) {
  return (
    <Form.Item name={name} label={label} extra={hint}>
      <Input type="time" style={{width: 140}} />
    </Form.Item>
  )
}

const deliveries = [
  {value: 'immediate', label: '即时'},
  {value: 'daily', label: '每日汇总'},
  {value: 'none', label: '不发'},
]
