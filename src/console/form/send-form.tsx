import {Alert, Button, Form, type FormInstance, type FormProps} from 'antd'
import {type ReactNode, useEffect, useRef, useState} from 'react'
import {isProblem, type Problem, sentenceOf} from '../problem.ts'

/**
 * A form whose fields bear the names of the route's body. What the server finds wrong stands at its
 * field, what it refuses stands on top with its rule; nothing that was typed is lost.
 */
export function SendForm<Values extends object>({
  button,
  send,
  children,
  beside,
  danger = false,
  ...form
}: {
  button: string
  send(values: Values): Promise<unknown>
  children: ReactNode
  /** Other ways out, beside the button. */
  beside?: ReactNode
  danger?: boolean
} & Omit<FormProps<Values>, 'onFinish' | 'children'>) {
  const [own] = Form.useForm<Values>()
  const instance = form.form ?? own
  const [wrong, setWrong] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)
  const finish = async (values: Values) => {
    setBusy(true)
    setWrong(undefined)
    try {
      await send(values)
    } catch (error) {
      setWrong(markFields(instance, error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Form<Values>
      layout="vertical"
      requiredMark={false}
      scrollToFirstError={{focus: true}}
      {...form}
      form={instance}
      onFinish={finish}
    >
      {wrong !== undefined && <Refused error={wrong} />}
      {children}
      <div className="actions">
        <Button type="primary" htmlType="submit" loading={isBusy} danger={danger}>
          {button}
        </Button>
        {beside}
      </div>
    </Form>
  )
}

/** Puts what is wrong with a field at that field; what belongs to none is left for the top. */
function markFields<Values>(form: FormInstance<Values>, error: unknown): unknown {
  if (!isProblem(error) || !error.fields) return error
  const known = error.fields.flatMap(({field, message}) => {
    const path = field.split('.')
    return form.getFieldInstance(path as never) ? [{name: path, errors: [message]}] : []
  })
  form.setFields(known as never)
  return known.length === error.fields.length ? undefined : error
}

/** Takes the focus, so that it is read out and seen. */
function Refused({error}: {error: unknown}) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (error) place.current?.focus()
  }, [error])
  const {article}: Partial<Problem> = isProblem(error) ? error : {}
  return (
    <div ref={place} tabIndex={-1} style={{marginBottom: 16}}>
      <Alert
        type="error"
        showIcon
        title={sentenceOf(error)}
        description={article && `依据：${article}`}
      />
    </div>
  )
}
