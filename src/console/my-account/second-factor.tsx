import {useQueryClient} from '@tanstack/react-query'
import {Button} from 'antd'
import {useState} from 'react'
import {useMe} from '../me.ts'
import {meQuery} from '../queries.ts'
import {EnrolmentStep} from '../sign-in/enrolment-step.tsx'
import {RecoveryCodes} from '../sign-in/recovery-codes.tsx'

/** Taking up the second factor, or doing so anew with another telephone and new recovery codes. */
export function SecondFactor() {
  const {hasSecondFactor} = useMe()
  const [isOpen, setOpen] = useState(false)
  const [codes, setCodes] = useState<string[]>()
  const queries = useQueryClient()
  const finish = async (made: string[]) => {
    setCodes(made)
    setOpen(false)
    await queries.invalidateQueries({queryKey: meQuery.queryKey})
  }
  return (
    <section>
      <h2>动态口令</h2>
      {codes && <RecoveryCodes codes={codes} onKept={() => setCodes(undefined)} />}
      {isOpen && <EnrolmentStep onDone={finish} />}
      {!codes && !isOpen && (
        <>
          <p>
            {hasSecondFactor
              ? '已启用。更换手机或恢复码用完时，可以重新启用，原来的密钥和恢复码随之作废。'
              : '未启用。启用后，登录时除口令外还要输入手机上的六位数字。'}
          </p>
          <Button onClick={() => setOpen(true)}>{hasSecondFactor ? '重新启用' : '启用'}</Button>
        </>
      )}
    </section>
  )
}
