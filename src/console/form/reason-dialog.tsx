import {Form, Input} from 'antd'
import {Dialog} from '../frame/dialog.tsx'
import {SendForm} from './send-form.tsx'

/** Asks why, before personal data is shown or handed out; who saw it, when and why is recorded. */
export function ReasonDialog({
  title,
  button,
  send,
  onClose,
}: {
  title: string
  button: string
  send(given: {reason: string}): Promise<unknown>
  onClose(): void
}) {
  return (
    <Dialog title={title} onClose={onClose}>
      <SendForm<{reason: string}>
        button={button}
        send={async given => {
          await send(given)
          onClose()
        }}
      >
        <Form.Item
          name="reason"
          label={`${button}的理由`}
          extra="谁、何时、为何查看，记入审计。"
          rules={[{required: true, min: 4, message: '请写明理由，不少于4字'}]}
        >
          <Input autoComplete="off" />
        </Form.Item>
      </SendForm>
    </Dialog>
  )
}
