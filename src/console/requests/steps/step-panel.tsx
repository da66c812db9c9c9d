import {useQueryClient} from '@tanstack/react-query'
import {App, Button, Form, Input} from 'antd'
import {useEffect, useRef} from 'react'
import {routes} from '../../../contract/routes.ts'
import type {AskedStep, Contribution} from '../../../requests/change/asked-step.ts'
import {stepOf} from '../../../requests/steps/steps.ts'
import {call} from '../../call.ts'
import {SendForm} from '../../form/send-form.tsx'
import {focusTitle} from '../../frame/focus-title.ts'
import {today} from '../../today/today.ts'
import type {Case} from '../request-query.ts'
import {askedFrom, type StepValues} from './asked-from.ts'
import {withFilesKept} from './keep-files.ts'
import type {StepKind} from './main-step.ts'
import {SectionOpinions} from './section-opinions.tsx'
import {startOf} from './start-values.ts'
import {StepField} from './step-field.tsx'
import {stepForms} from './step-forms.ts'
import {StepPreview} from './step-preview.tsx'
import {useKept} from './unsent.ts'

/**
 * The form of one step, above the case and not over it. What is refused leaves all that was typed.
 */
export function StepPanel({
  request,
  kind,
  mayHandle,
  onClose,
}: {
  request: Case
  kind: Exclude<StepKind, 'amended'>
  mayHandle: boolean
  onClose(): void
}) {
  const queries = useQueryClient()
  const {message} = App.useApp()
  const head = useRef<HTMLHeadingElement>(null)
  const [form] = Form.useForm<{step: StepValues}>()
  const {kept, keep, drop} = useKept(`${request.id} ${kind}`)
  const description = stepForms[kind]
  const {label} = stepOf(kind)
  useEffect(() => {
    head.current?.focus()
    // The button that was pressed goes with the panel.
    return focusTitle
  }, [])
  const send = async ({step}: {step: StepValues}) => {
    const whole = await withFilesKept(request.id, description, step)
    await sent(request, askedFrom(kind, description, whole, request), mayHandle)
    drop()
    await queries.invalidateQueries()
    message.success(`已${label}`)
    onClose()
  }
  return (
    <section className="panel" aria-labelledby="step">
      <h2 id="step" ref={head} tabIndex={-1}>
        {label}
      </h2>
      {description.note && <p>{description.note}</p>}
      {description.article && <p className="quiet">依据：{description.article}</p>}
      {kind === 'reply-drafted' && <SectionOpinions request={request} />}
      <div className="with-preview">
        <SendForm<{step: StepValues}>
          form={form}
          button={label}
          send={send}
          initialValues={{step: kept ?? {on: today(), ...startOf(kind, request)}}}
          onValuesChange={(_, {step}) => keep(step)}
          beside={<Button onClick={onClose}>先不办</Button>}
        >
          <Form.Item
            name={['step', 'on']}
            label={description.on}
            rules={[{required: true, message: `请填写${description.on}`}]}
          >
            <Input type="date" max={today()} />
          </Form.Item>
          {description.fields.map(field => (
            <StepField key={field.name} field={field} request={request} />
          ))}
        </SendForm>
        <StepPreview request={request} kind={kind} form={description} of={form} />
      </div>
    </section>
  )
}

function sent({id, history}: Case, asked: StepValues, mayHandle: boolean) {
  const given = {params: {request: id}, body: {seen: history.length}}
  // Whether it is well formed is judged by the server, which says what is wrong with which field.
  if (mayHandle)
    return call(routes.takeRequestStep, {...given, body: {...given.body, step: asked as AskedStep}})
  return call(routes.contribute, {...given, body: {...given.body, step: asked as Contribution}})
}
