import {useMutation} from '@tanstack/react-query'
import {Button} from 'antd'
import {type ReactNode, useState} from 'react'
import type {personalDataRoutes} from '../../contract/personal-data.ts'
import type {Answer} from '../../contract/route.ts'
import {routes} from '../../contract/routes.ts'
import {call} from '../call.ts'
import {ReasonDialog} from './reason-dialog.tsx'

type Fields = Answer<typeof personalDataRoutes.openPersonalData>['fields']

/** Somebody's personal data in full once it is opened, and till then what opens it, for a reason. */
export function usePersonalData(
  person: string,
  button: string,
): {fields: Fields | undefined; opener: ReactNode} {
  const [isAsking, setAsking] = useState(false)
  const opening = useMutation({
    mutationFn: (reason: string) =>
      call(routes.openPersonalData, {params: {person}, body: {reason}}),
  })
  const opener = (
    <>
      {!opening.data && <Button onClick={() => setAsking(true)}>{button}</Button>}
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
  return {fields: opening.data?.fields, opener}
}
