import {useQueryClient} from '@tanstack/react-query'
import {Button, Form, Input} from 'antd'
import {useState} from 'react'
import {routes} from '../../contract/routes.ts'
import {call, type Given} from '../call.ts'
import {SendForm} from '../form/send-form.tsx'
import {Outside} from '../frame/outside.tsx'
import {setUpStateQuery} from '../queries.ts'
import {AdministratorFields} from './administrator-fields.tsx'

const closed = {isOpen: false, isTrial: false}

type Values = Given<typeof routes.setUp>['body']

/** The first real use: the organ and its three administrators, who are three people. */
export default function SetUpPage() {
  const queries = useQueryClient()
  const [isDone, setDone] = useState(false)
  if (isDone)
    return (
      <Outside title="已启用" isTrial={false}>
        <p>
          机关和三个管理员已设立。请系统管理员登录，建立机关和人员；请安全管理员登录，任命职务。
        </p>
        <Button
          type="primary"
          onClick={() => queries.setQueryData(setUpStateQuery.queryKey, closed)}
        >
          去登录
        </Button>
      </Outside>
    )
  return (
    <Outside title="首次启用" isTrial={false} isWide>
      <p>
        设立本机关和系统、安全、审计三个管理员。按照等级保护三级的要求，三个管理员由三个人担任，都不办理业务。
      </p>
      <SendForm<Values>
        button="启用"
        send={async body => {
          await call(routes.setUp, {body})
          setDone(true)
        }}
      >
        <Form.Item
          name="firstRunPassword"
          label="首次口令"
          extra="程序第一次启动时显示在启动它的窗口里。"
          rules={[{required: true, message: '请填写首次口令'}]}
        >
          <Input autoComplete="off" autoFocus />
        </Form.Item>
        <h2>本机关</h2>
        <Form.Item
          name={['agency', 'name']}
          label="机关全称"
          extra="如：某县住房和城乡建设局。一县、一省共用时，填县、省人民政府办公室。"
          rules={[{required: true, message: '请填写机关全称'}]}
        >
          <Input autoComplete="organization" />
        </Form.Item>
        <Form.Item name={['agency', 'creditCode']} label="统一社会信用代码（可以后补）">
          <Input maxLength={18} />
        </Form.Item>
        <Form.Item name={['agency', 'regionCode']} label="区划代码（可以后补）">
          <Input inputMode="numeric" maxLength={12} />
        </Form.Item>
        <AdministratorFields
          name="system"
          title="系统管理员"
          does="建立机关、人员和账号，修改系统设置。"
        />
        <AdministratorFields
          name="security"
          title="安全管理员"
          does="任免职务，发放口令，解锁账号。"
        />
        <AdministratorFields name="audit" title="审计管理员" does="查询、导出审计记录。" />
      </SendForm>
    </Outside>
  )
}
