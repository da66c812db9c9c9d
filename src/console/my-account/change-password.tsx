import {useQueryClient} from '@tanstack/react-query'
import {App, Button} from 'antd'
import {useState} from 'react'
import {routes} from '../../contract/routes.ts'
import {call} from '../call.ts'
import {PasswordFields} from '../form/password-fields.tsx'
import {SendForm} from '../form/send-form.tsx'

export function ChangePassword() {
  const [isOpen, setOpen] = useState(false)
  const {message} = App.useApp()
  const queries = useQueryClient()
  const change = async ({current, next}: {current: string; next: string}) => {
    await call(routes.changePassword, {body: {current, next}})
    await queries.invalidateQueries()
    setOpen(false)
    message.success('口令已更换，其他地方的会话已退出')
  }
  return (
    <section>
      <h2>口令</h2>
      {isOpen ? (
        <SendForm<{current: string; next: string}>
          button="更换口令"
          send={change}
          beside={<Button onClick={() => setOpen(false)}>取消</Button>}
        >
          <PasswordFields />
        </SendForm>
      ) : (
        <Button onClick={() => setOpen(true)}>更换口令</Button>
      )}
    </section>
  )
}
