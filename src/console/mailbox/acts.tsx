import {useQueryClient} from '@tanstack/react-query'
import {Button, Form, Input, Radio} from 'antd'
import {useState} from 'react'
import {useLocation} from 'wouter'
import {routes} from '../../contract/routes.ts'
import {outcomesOf} from '../../mailbox/kinds.ts'
import {call} from '../call.ts'
import {ChoiceField, optionsOf} from '../form/fields.tsx'
import {SendForm} from '../form/send-form.tsx'
import {Dialog} from '../frame/dialog.tsx'
import type {Entry} from './entry-page.tsx'

/** What can be done with an entry: answer it, which ends it, or pass it on. */
export function Acts({entry}: {entry: Entry}) {
  const queries = useQueryClient()
  const params = {entry: entry.id}
  return (
    <>
      <h2>答复</h2>
      <SendForm<{outcome: string; reply: string}>
        button="答复并办结"
        send={async body => {
          await call(routes.answerMailboxEntry, {params, body})
          await queries.invalidateQueries()
        }}
      >
        <Form.Item
          name="outcome"
          label="办理结果"
          rules={[{required: true, message: '请选择办理结果'}]}
        >
          <Radio.Group className="outcomes" options={optionsOf(outcomesOf(entry.kind))} />
        </Form.Item>
        <Form.Item
          name="reply"
          label="答复的内容"
          extra="提出人凭查询号在网上看到；加密保存。"
          rules={[{required: true, message: '请写明答复'}]}
        >
          <Input.TextArea autoSize={{minRows: 4, maxRows: 16}} />
        </Form.Item>
      </SendForm>
      <div className="actions">
        <PassOn entry={entry} />
      </div>
    </>
  )
}

function PassOn({entry}: {entry: Entry}) {
  const [isOpen, setOpen] = useState(false)
  const [, navigate] = useLocation()
  const queries = useQueryClient()
  const others = entry.passableTo.map(({id, name}) => ({value: id, label: name}))
  return (
    <>
      <Button onClick={() => setOpen(true)}>转送其他机关</Button>
      {isOpen && (
        <Dialog title="转送有权处理的机关" onClose={() => setOpen(false)}>
          <SendForm<{to: string}>
            button="转送"
            send={async body => {
              await call(routes.passMailboxEntryOn, {params: {entry: entry.id}, body})
              navigate('/mailbox')
              await queries.invalidateQueries()
            }}
          >
            <ChoiceField
              name="to"
              label="转送到"
              hint="提出人在网上看到转送；投诉和反映的问题不得转给被反映的机关。"
              options={others}
              isNeeded
            />
          </SendForm>
        </Dialog>
      )}
    </>
  )
}
