import {useMutation, useQueryClient} from '@tanstack/react-query'
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
  const isUnderWay = useRef(false)
  const sending = useMutation({
    mutationFn: send,
    onError: error => markFields(instance, error),
    onSettled() {
      isUnderWay.current = false
    },
  })
  const sendOnce = (values: Values) => {
    // A second click may come before the button shows that the first is under way.
    if (isUnderWay.current) return
    isUnderWay.current = true
    sending.mutate(values)
  }
  return (
    <Form<Values>
      layout="vertical"
      requiredMark={false}
      scrollToFirstError={{focus: true}}
      {...form}
      form={instance}
      onFinish={sendOnce}
    >
      {sending.error && <Refused error={sending.error} form={instance} />}
      {children}
      <div className="actions">
        <Button type="primary" htmlType="submit" loading={sending.isPending} danger={danger}>
          {button}
        </Button>
        {beside}
      </div>
    </Form>
  )
}

type Fields = NonNullable<Problem['fields']>

/** Puts what is wrong with a field at that field. */
function markFields<Values>(form: FormInstance<Values>, error: Error): void {
  for (const {field, message} of knownFields(form, error))
    form.setFields([{name: field.split('.') as never, errors: [message]}])
}

function knownFields<Values>(form: FormInstance<Values>, error: Error): Fields {
  const fields = (isProblem(error) && error.fields) || []
  return fields.filter(({field}) => form.getFieldInstance(field.split('.') as never))
}

/**
 * What belongs to no field; it takes the focus, so that it is read out and seen. Where somebody was
 * quicker, the page is asked for anew under what was typed.
 */
function Refused<Values>({error, form}: {error: Error; form: FormInstance<Values>}) {
  const queries = useQueryClient()
  const [isFresh, setFresh] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is said anew is read out anew
  useEffect(() => place.current?.focus(), [error, isFresh])
  const {article, isStale, fields}: Partial<Problem> = isProblem(error) ? error : {}
  if (fields && knownFields(form, error).length === fields.length) return null
  const refresh = () => queries.invalidateQueries().then(() => setFresh(true))
  return (
    <div ref={place} tabIndex={-1} style={{marginBottom: 16}}>
      {isFresh ? (
        <Alert type="info" showIcon title="已刷新，填写的内容都在。请看过变化后再提交。" />
      ) : (
        <Alert
          type="error"
          showIcon
          title={sentenceOf(error)}
          description={article && `依据：${article}`}
          action={isStale && <Button onClick={refresh}>刷新</Button>}
        />
      )}
    </div>
  )
}
