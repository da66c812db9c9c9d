import {useQueryClient} from '@tanstack/react-query'
import {Button} from 'antd'
import {useState} from 'react'
import {Redirect, useSearchParams} from 'wouter'
import {routes} from '../../contract/routes.ts'
import {call} from '../call.ts'
import {Outside} from '../frame/outside.tsx'
import type {Me} from '../me.ts'
import {meQuery} from '../queries.ts'
import {EnrolmentStep} from './enrolment-step.tsx'
import {NewPasswordStep} from './new-password-step.tsx'
import {PasswordStep} from './password-step.tsx'
import {RecoveryCodes} from './recovery-codes.tsx'
import {SecondFactorStep} from './second-factor-step.tsx'
import {TrialPeople} from './trial-people.tsx'

/** Step by step until nothing more is awaited, then back to where somebody wanted to go. */
export default function SignInPage({me, isTrial}: {me: Me | null; isTrial: boolean}) {
  const queries = useQueryClient()
  const [codes, setCodes] = useState<string[]>()
  const [search] = useSearchParams()
  const goOn = async () => {
    await queries.invalidateQueries({queryKey: meQuery.queryKey})
  }
  if (codes)
    return (
      <Outside title="请抄好恢复码" isTrial={isTrial}>
        <RecoveryCodes codes={codes} onKept={() => setCodes(undefined)} />
      </Outside>
    )
  switch (me?.standing) {
    case undefined:
      return (
        <Outside title="登录" isTrial={isTrial} isWide={isTrial}>
          {isTrial && <TrialPeople onSignedIn={goOn} />}
          <PasswordStep onSignedIn={goOn} isSecond={isTrial} />
        </Outside>
      )
    case 'second-factor':
      return (
        <Outside title="请输入动态口令" isTrial={isTrial}>
          <SecondFactorStep onPassed={goOn} />
          <Restart />
        </Outside>
      )
    case 'new-password':
      return (
        <Outside title="请先更换口令" isTrial={isTrial}>
          <NewPasswordStep onChanged={goOn} />
          <Restart />
        </Outside>
      )
    case 'enrolment':
      return (
        <Outside title="请启用动态口令" isTrial={isTrial}>
          <p>
            按本单位的规定，您的账号须有动态口令。启用后，登录时除口令外还要输入手机上的六位数字。
          </p>
          <EnrolmentStep
            onDone={async made => {
              setCodes(made)
              await goOn()
            }}
          />
          <Restart />
        </Outside>
      )
    case 'open':
      return <Redirect to={ownAddress(search.get('next'))} replace />
  }
}

/** Back to the first step, as somebody else. */
function Restart() {
  const queries = useQueryClient()
  const restart = async () => {
    await call(routes.signOut, {}).catch(() => undefined)
    queries.setQueryData(meQuery.queryKey, null)
  }
  return (
    <p>
      <Button type="link" onClick={restart} style={{padding: 0}}>
        换一个账号登录
      </Button>
    </p>
  )
}

/** Only an address of the console itself. */
function ownAddress(next: string | null): string {
  return next?.startsWith('/') && !next.startsWith('/sign-in') ? next : '/'
}
