import {useQuery, useQueryClient} from '@tanstack/react-query'
import {App, Form, Input, InputNumber, Radio} from 'antd'
import type {Answer} from '../../contract/route.ts'
import {type Routes, routes} from '../../contract/routes.ts'
import {call} from '../call.ts'
import {TextField} from '../form/fields.tsx'
import {SendForm} from '../form/send-form.tsx'
import {Page} from '../frame/page.tsx'
import {Waiting} from '../frame/waiting.tsx'
import {Wrong} from '../frame/wrong.tsx'
import {SettingsCrumb} from './settings-crumb.tsx'

type Kept = Answer<Routes['mailServer']>['server']
type Values = Omit<NonNullable<Kept>, 'hasPassword' | 'login'> & {login?: string; password?: string}

const query = {queryKey: [routes.mailServer.path], queryFn: () => call(routes.mailServer, {})}

/** By which server notices are mailed, and whether it takes them. */
export default function MailServerPage() {
  const server = useQuery(query)
  return (
    <>
      <SettingsCrumb />
      <Page title="邮件服务器">
        {server.error && <Wrong error={server.error} />}
        {!server.data && !server.error && <Waiting />}
        {server.data && !server.error && (
          <div className="narrow">
            <ServerForm kept={server.data.server} />
            {server.data.server && <TryServer />}
          </div>
        )}
      </Page>
    </>
  )
}

function ServerForm({kept}: {kept: Kept}) {
  const [form] = Form.useForm<Values>()
  const queries = useQueryClient()
  const {message} = App.useApp()
  const send = async ({login, password, ...server}: Values) => {
    const body = {...server, login: login || null, ...(password && {password})}
    const saved = await call(routes.changeMailServer, {body})
    queries.setQueryData(query.queryKey, {server: saved})
    form.resetFields(['password'])
    message.success('已保存；请发一封测试邮件')
  }
  const {login, hasPassword, ...rest} = kept ?? {...usual, login: null, hasPassword: false}
  return (
    <SendForm<Values>
      button="保存"
      form={form}
      initialValues={{...rest, ...(login !== null && {login})}}
      send={send}
    >
      {!kept && <p>还没有设置，通知只在工作台中可见，不发邮件。</p>}
      <div className="fields">
        <TextField name="host" label="服务器" hint="例如 smtp.example.gov.cn" isNeeded />
        <Form.Item name="port" label="端口" rules={[{required: true, message: '请填写端口'}]}>
          <InputNumber precision={0} style={{width: 160}} />
        </Form.Item>
      </div>
      <Form.Item name="security" label="加密方式">
        <Radio.Group options={securities} />
      </Form.Item>
      <TextField name="sender" label="发件邮箱" isNeeded />
      <div className="fields">
        <TextField name="login" label="登录名" hint="服务器不要求登录的不填。" />
        <Form.Item
          name="password"
          label="口令"
          extra={hasPassword ? '已保存，不显示；不改则不填。' : '以密钥加密后保存，不再显示。'}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
      </div>
    </SendForm>
  )
}

const usual = {host: '', port: 465, security: 'tls', sender: ''} as const

const securities = [
  {value: 'tls', label: 'TLS（通常为 465 端口）'},
  {value: 'starttls', label: 'STARTTLS（通常为 587 端口）'},
  {value: 'none', label: '不加密（仅限单位内网）'},
]

function TryServer() {
  const {message} = App.useApp()
  const send = async (body: {to: string}) => {
    await call(routes.tryMailServer, {body})
    message.success(`服务器已接收发往 ${body.to} 的测试邮件，请到邮箱查收`)
  }
  return (
    <section>
      <h2>测试</h2>
      <SendForm<{to: string}> button="发测试邮件" send={send}>
        <TextField name="to" label="发往" hint="按已保存的设置发送。" isNeeded />
      </SendForm>
    </section>
  )
}
