import {useQuery} from '@tanstack/react-query'
import {Alert} from 'antd'
import {useState} from 'react'
import {shownMoment} from '../../contract/moment.ts'
import type {Answer} from '../../contract/route.ts'
import {type Routes, routes} from '../../contract/routes.ts'
import {call} from '../call.ts'
import {DialogForm} from '../form/dialog-form.tsx'
import {TextField} from '../form/fields.tsx'
import {mayI, useMe} from '../me.ts'
import type {Person} from './person-page.tsx'

/** The system administrator opens an account, the security administrator gives it its password. */
export function Account({person: {id, name, login}}: {person: Person}) {
  const me = useMe()
  const [given, setGiven] = useState<string>()
  const params = {person: id}
  const mayUnlock = login !== null && mayI(me, 'account.unlock')
  const {data: state} = useQuery({
    queryKey: ['account', id],
    enabled: mayUnlock,
    queryFn: () => call(routes.account, {params}),
  })
  if (login === null)
    return mayI(me, 'person.edit') ? (
      <section>
        <h2>账号</h2>
        <p>没有账号。开设后，由安全管理员发放首个口令。</p>
        <DialogForm<{login: string}>
          button="开设账号"
          title={`为 ${name} 开设账号`}
          says="账号已开设，请安全管理员发放首个口令"
          send={body => call(routes.openAccount, {params, body})}
        >
          <TextField name="login" label="登录名" hint="2至50个字母、汉字或数字。" isNeeded />
        </DialogForm>
      </section>
    ) : null
  if (!mayUnlock) return null
  return (
    <section>
      <h2>账号</h2>
      {state && <AccountFacts state={state} />}
      {given && (
        <Alert
          type="warning"
          showIcon
          closable={{onClose: () => setGiven(undefined)}}
          title={`一次性口令：${given}`}
          description="只显示这一次。请当面或以电话告知本人，本人登录后须立即更换。"
        />
      )}
      <div className="actions">
        <DialogForm
          button="发放口令"
          title={`为 ${name} 发放一次性口令`}
          says="口令已发放"
          send={async () => setGiven((await call(routes.resetPassword, {params})).password)}
        >
          <p>原来的口令随之作废，其各处会话随之退出。请先核实是本人要求的。</p>
        </DialogForm>
        {state?.lockedUntil && (
          <DialogForm
            button="解除锁定"
            says="已解除锁定"
            send={() => call(routes.unlockAccount, {params})}
          >
            <p>连续输错口令而锁定的账号，可以提前解除。</p>
          </DialogForm>
        )}
        {state?.hasSecondFactor && (
          <DialogForm
            button="停用动态口令"
            says="已停用，由本人重新启用"
            send={() => call(routes.resetSecondFactor, {params})}
          >
            <p>用于手机和恢复码都遗失时。请先核实是本人要求的。</p>
          </DialogForm>
        )}
        <DialogForm
          button="注销账号"
          says="账号已注销"
          send={() => call(routes.closeAccount, {params})}
        >
          <p>注销后不能再登录，各处会话随之退出；办过的事和记录都保留。</p>
        </DialogForm>
      </div>
    </section>
  )
}

function AccountFacts({
  state: {lockedUntil, hasSecondFactor, passwordSet},
}: {
  state: Answer<Routes['account']>
}) {
  return (
    <dl className="facts">
      <dt>锁定</dt>
      <dd>{lockedUntil ? `锁定至 ${shownMoment(lockedUntil)}` : '没有锁定'}</dd>
      <dt>动态口令</dt>
      <dd>{hasSecondFactor ? '已启用' : '未启用'}</dd>
      <dt>口令</dt>
      <dd>{passwordSet ? `${passwordSet} 设定` : '还没有发放'}</dd>
    </dl>
  )
}
