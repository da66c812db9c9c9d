import {routes} from '../../contract/routes.ts'
import {call} from '../call.ts'
import {PasswordFields} from '../form/password-fields.tsx'
import {SendForm} from '../form/send-form.tsx'

type Values = {current: string; next: string}

/** The password was given by an administrator, or has expired. */
export function NewPasswordStep({onChanged}: {onChanged(): Promise<void>}) {
  return (
    <>
      <p>口令是管理员发放的，或者已经到期。请设一个只有您自己知道的新口令。</p>
      <SendForm<Values>
        button="更换口令"
        send={async ({current, next}) => {
          await call(routes.changePassword, {body: {current, next}})
          await onChanged()
        }}
      >
        <PasswordFields />
      </SendForm>
    </>
  )
}
