import {Form, Input} from 'antd'
import {routes} from '../../contract/routes.ts'
import {call} from '../call.ts'
import {SendForm} from '../form/send-form.tsx'

export function SecondFactorStep({onPassed}: {onPassed(): Promise<void>}) {
  return (
    <SendForm<{code: string}>
      button="完成登录"
      send={async body => {
        await call(routes.passSecondFactor, {body})
        await onPassed()
      }}
    >
      <Form.Item
        name="code"
        label="动态口令"
        extra="手机验证器上显示的六位数字；手机不在身边时，可输入一个未用过的恢复码。"
        rules={[{required: true, message: '请填写动态口令或恢复码'}]}
      >
        <Input autoComplete="one-time-code" autoFocus maxLength={20} />
      </Form.Item>
    </SendForm>
  )
}
