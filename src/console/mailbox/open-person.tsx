import {useMutation} from '@tanstack/react-query'
import {Button, Form, Input} from 'antd'
import {useState} from 'react'
import {routes} from '../../contract/routes.ts'
import {call} from '../call.ts'
import {SendForm} from '../form/send-form.tsx'
import {Dialog} from '../frame/dialog.tsx'

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
        <Dialog title="查看个人信息全文" onClose={() => setAsking(false)}>
          <SendForm<{reason: string}>
            button="查看"
            send={async ({reason}) => {
              await opening.mutateAsync(reason)
              setAsking(false)
            }}
          >
            <Form.Item
              name="reason"
              label="查看的理由"
              extra="谁、何时、为何查看，记入审计。"
              rules={[{required: true, min: 4, message: '请写明理由，不少于4字'}]}
            >
              <Input autoComplete="off" />
            </Form.Item>
          </SendForm>
        </Dialog>
      )}
    </>
  )
}
