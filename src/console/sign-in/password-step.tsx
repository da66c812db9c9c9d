import {Form, Input} from 'antd'
import {routes} from '../../contract/routes.ts'
import {call} from '../call.ts'
import {SendForm} from '../form/send-form.tsx'

type Values = {login: string; password: string}

export function PasswordStep({
  onSignedIn,
  isSecond,
}: {
  onSignedIn(): Promise<void>
  /** The trial's people stand before it. */
  isSecond: boolean
}) {
  return (
    <section className="narrow">
      {isSecond && <h2>或者用登录名和口令登录</h2>}
      <SendForm<Values>
        button="登录"
        send={async body => {
          await call(routes.signIn, {body})
          await onSignedIn()
        }}
      >
        <Form.Item name="login" label="登录名" rules={[{required: true, message: '请填写登录名'}]}>
          <Input autoComplete="username" autoFocus={!isSecond} />
        </Form.Item>
        <Form.Item name="password" label="口令" rules={[{required: true, message: '请填写口令'}]}>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
      </SendForm>
      <p className="quiet">忘记口令、账号被锁定或遗失动态口令的，请联系本单位安全管理员。</p>
    </section>
  )
}
