import {useQuery, useQueryClient} from '@tanstack/react-query'
import {App, Form, InputNumber, Radio} from 'antd'
import type {Answer} from '../../contract/route.ts'
import {type Routes, routes} from '../../contract/routes.ts'
import {call} from '../call.ts'
import {SendForm} from '../form/send-form.tsx'
import {Page} from '../frame/page.tsx'
import {Waiting} from '../frame/waiting.tsx'
import {Wrong} from '../frame/wrong.tsx'
import {SettingsCrumb} from './settings-crumb.tsx'

type Rules = Answer<Routes['accountRules']>

const query = {queryKey: ['account-rules'], queryFn: () => call(routes.accountRules, {})}

/** The rules for passwords, locking and sessions of the whole installation. */
export default function AccountRulesPage() {
  const rules = useQuery(query)
  const queries = useQueryClient()
  const {message} = App.useApp()
  const change = async (body: Rules) => {
    queries.setQueryData(query.queryKey, await call(routes.changeAccountRules, {body}))
    message.success('已保存，从现在起生效')
  }
  return (
    <>
      <SettingsCrumb />
      <Page title="账号的规定">
        {rules.error && <Wrong error={rules.error} />}
        {!rules.data && !rules.error && <Waiting />}
        {rules.data && (
          <div className="narrow">
            <SendForm<Rules> button="保存" initialValues={rules.data} send={change}>
              <div className="fields">
                {numbers.map(([name, label, unit, extra]) => (
                  <Form.Item
                    key={name}
                    name={name}
                    label={label}
                    extra={extra}
                    rules={[{required: true, message: '请填写一个数'}]}
                  >
                    <InputNumber suffix={unit} precision={0} style={{width: 160}} />
                  </Form.Item>
                ))}
              </div>
              <Form.Item name="secondFactor" label="动态口令">
                <Radio.Group
                  options={[
                    {value: 'optional', label: '由本人决定'},
                    {value: 'administrators', label: '三员必须启用'},
                    {value: 'everybody', label: '人人必须启用'},
                  ]}
                />
              </Form.Item>
            </SendForm>
          </div>
        )}
      </Page>
    </>
  )
}

/** Field, label, unit, hint; which numbers are allowed is said by the contract. */
const numbers: [keyof Rules, string, string, string?][] = [
  ['passwordLength', '口令至少', '个字符'],
  ['passwordDays', '口令有效期', '天', '填 0 表示不要求定期更换。'],
  ['passwordHistory', '不得重复最近用过的', '个口令'],
  ['lockAfter', '连续输错后锁定', '次'],
  ['lockMinutes', '锁定', '分钟'],
  ['idleMinutes', '无操作后退出', '分钟'],
  ['sessionHours', '一次登录最长', '小时'],
]
