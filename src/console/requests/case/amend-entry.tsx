import {Form, Input, Radio} from 'antd'
import {useState} from 'react'
import {routes} from '../../../contract/routes.ts'
import type {RequestEvent} from '../../../requests/events/event.ts'
import {call} from '../../call.ts'
import {DialogForm} from '../../form/dialog-form.tsx'
import {optionsOf} from '../../form/fields.tsx'
import {today} from '../../today/today.ts'
import type {Case} from '../request-query.ts'
import type {StepForm} from '../steps/step-form.ts'
import {stepForms} from '../steps/step-forms.ts'

type Values = {how: 'day' | 'remove'; on?: string; text?: Record<string, string>; reason: string}

/** 更正登记: the entry stays in the history; what holds instead stands beside it. */
export function AmendEntry({request, event}: {request: Case; event: RequestEvent}) {
  const [how, setHow] = useState<Values['how']>('day')
  if (event.kind === 'amended' || event.kind === 'reply-drafted' || event.kind === 'reply-approved')
    return null
  const texts = event.kind === 'arrived' ? [] : textsOf(stepForms[event.kind])
  const typed = event as unknown as Record<string, string>
  const send = ({on, text, reason}: Values) =>
    call(routes.takeRequestStep, {
      params: {request: request.id},
      body: {
        seen: request.history.length,
        step: {
          kind: 'amended',
          on: today(),
          of: event.id,
          reason,
          ...(how === 'day' && {instead: {...event, ...text, ...(on && {on})}}),
        },
      },
    })
  return (
    <DialogForm<Values>
      button="更正"
      title="更正这项登记"
      says="已更正"
      initial={{
        how,
        on: event.on,
        text: Object.fromEntries(texts.map(({name}) => [name, typed[name] ?? ''])),
      }}
      send={send}
    >
      <Form.Item name="how" label="怎样更正">
        <Radio.Group
          options={optionsOf({
            day: '改为下面所填',
            ...(event.kind !== 'arrived' && {remove: '登记有误，删除这一项'}),
          })}
          onChange={({target}) => setHow(target.value)}
        />
      </Form.Item>
      {how === 'day' && (
        <>
          <Form.Item name="on" label="应为哪一日">
            <Input type="date" max={today()} />
          </Form.Item>
          {texts.map(({name, label}) => (
            <Form.Item key={name} name={['text', name]} label={label}>
              <Input.TextArea autoSize />
            </Form.Item>
          ))}
        </>
      )}
      <Form.Item
        name="reason"
        label="更正的理由"
        rules={[{required: true, message: '请填写更正的理由'}]}
      >
        <Input autoComplete="off" />
      </Form.Item>
    </DialogForm>
  )
}

/** What was typed and not chosen; another choice is another entry. */
function textsOf({fields}: StepForm) {
  return fields.filter(({kind, isOptional}) => (kind === 'line' || kind === 'text') && !isOptional)
}
