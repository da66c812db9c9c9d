import {useMutation} from '@tanstack/react-query'
import {Button} from 'antd'
import {useState} from 'react'
import {routes} from '../../contract/routes.ts'
import {call} from '../call.ts'
import {ReasonDialog} from '../form/reason-dialog.tsx'

/** Who sent it, in full, for a reason that is recorded. */
export function OpenPerson({person}: {person: string}) {
  const [isAsking, setAsking] = useState(false)
  const opening = useMutation({
    mutationFn: (reason: string) =>
      call(routes.openPersonalData, {params: {person}, body: {reason}}),
  })
  const fields = opening.data?.fields
  if (fields)
    return (
      <p>
        提出人：{[fields.name, fields.identityNumber, fields.telephone].filter(Boolean).join('，')}
      </p>
    )
  return (
    <>
      <Button onClick={() => setAsking(true)}>查看提出人全文</Button>
      {isAsking && (
        <ReasonDialog
          title="查看个人信息全文"
          button="查看"
          send={({reason}) => opening.mutateAsync(reason)}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}
