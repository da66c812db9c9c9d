import {Form, Input} from 'antd'
import {useState} from 'react'
import type {Answer} from '../../contract/route.ts'
import {type Routes, routes} from '../../contract/routes.ts'
import {call} from '../call.ts'
import {SendForm} from '../form/send-form.tsx'

/** Taking up the second factor: the password, the square to be read, one code of it, the recovery codes. */
export function EnrolmentStep({onDone}: {onDone(codes: string[]): Promise<void>}) {
  const [begun, setBegun] = useState<Answer<Routes['beginEnrolment']>>()
  if (!begun)
    return (
      <SendForm<{password: string}>
        key="password"
        button="取得二维码"
        send={async body => setBegun(await call(routes.beginEnrolment, {body}))}
      >
        <Form.Item
          name="password"
          label="您的口令"
          rules={[{required: true, message: '请填写口令'}]}
        >
          <Input.Password autoComplete="current-password" autoFocus />
        </Form.Item>
      </SendForm>
    )
  return (
    <SendForm<{code: string}>
      key="code"
      button="启用"
      send={async body => {
        const {recoveryCodes} = await call(routes.finishEnrolment, {body})
        await onDone(recoveryCodes)
      }}
    >
      <p>用手机上的验证器（支持 TOTP 的都可以）扫下面的二维码，再填它显示的六位数字。</p>
      <img
        className="square"
        width={200}
        height={200}
        alt="动态口令的二维码"
        src={`data:image/svg+xml,${encodeURIComponent(begun.svg)}`}
      />
      <p>
        不能扫码时，在验证器中手工输入密钥：<code>{begun.secret}</code>
      </p>
      <Form.Item
        name="code"
        label="动态口令"
        rules={[{required: true, message: '请填写验证器显示的六位数字'}]}
      >
        <Input autoComplete="one-time-code" inputMode="numeric" maxLength={6} autoFocus />
      </Form.Item>
    </SendForm>
  )
}
