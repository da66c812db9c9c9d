import {useQueryClient} from '@tanstack/react-query'
import {App, Button} from 'antd'
import {type ReactNode, useState} from 'react'
import {Dialog} from '../frame/dialog.tsx'
import {SendForm} from './send-form.tsx'
import {useKeptFocus} from './use-kept-focus.ts'

/** A button that opens a form before the page; when it is done, everything shown is asked for anew. */
export function DialogForm<Values extends object>({
  button,
  opener = button,
  title = opener,
  label,
  isMain = false,
  says,
  initial,
  send,
  children,
}: {
  /** What is done, and what opens the form where that is called otherwise. */
  button: string
  opener?: string
  title?: string
  /** What the opener is read out as, where several are called the same. */
  label?: string
  /** The one next step of the page. */
  isMain?: boolean
  /** Said when it is done. */
  says: string
  initial?: Partial<Values>
  send(values: Values): Promise<unknown>
  children: ReactNode
}) {
  const [isOpen, setOpen] = useState(false)
  const place = useKeptFocus()
  const queries = useQueryClient()
  const {message} = App.useApp()
  const finish = async (values: Values) => {
    await send(values)
    setOpen(false)
    message.success(says)
    await queries.invalidateQueries()
  }
  return (
    <>
      <Button
        ref={place}
        type={isMain ? 'primary' : 'default'}
        {...(label && {'aria-label': label})}
        onClick={() => setOpen(true)}
      >
        {opener}
      </Button>
      {isOpen && (
        <Dialog title={title} onClose={() => setOpen(false)}>
          <SendForm<Values>
            button={button}
            send={finish}
            {...(initial && {initialValues: initial})}
            beside={<Button onClick={() => setOpen(false)}>取消</Button>}
          >
            {children}
          </SendForm>
        </Dialog>
      )}
    </>
  )
}

/** What a field left blank means to a route: nothing. */
export function orNull<Text extends string>(text: Text | undefined): Text | null {
  return text || null
}
