import {CloseOutlined} from '@ant-design/icons'
import {Button} from 'antd'
import {type ReactNode, useEffect, useId, useRef} from 'react'
import {focusTitle} from './focus-title.ts'

/**
 * Something of the page in front of it, which keeps its place: the browser's own dialog, which holds
 * the focus, and closes with Esc; it asks first where something was typed.
 */
export function Dialog({
  title,
  children,
  onClose,
}: {
  title: string
  children: ReactNode
  onClose(): void
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  const isTyped = useRef(false)
  const heading = useId()
  useEffect(() => {
    const shown = dialog.current
    const opener = document.activeElement
    shown?.showModal()
    // Its first field, where there is one, rather than the way out.
    shown?.querySelector<HTMLElement>('form :is(input, textarea)')?.focus()
    return () => {
      shown?.close()
      // Taken out of the page while it is open, it does not give the focus back by itself.
      if (opener instanceof HTMLElement) opener.focus()
      if (document.activeElement === document.body) focusTitle()
    }
  }, [])
  const mayClose = () =>
    !(isTyped.current && dialog.current?.querySelector('form')) ||
    confirm('填写的内容还没有提交，关闭后就没有了。关闭吗？')
  return (
    <dialog
      ref={dialog}
      aria-labelledby={heading}
      onInput={() => {
        isTyped.current = true
      }}
      onCancel={event => {
        if (event.target === dialog.current && !mayClose()) event.preventDefault()
      }}
      onClose={onClose}
    >
      <div className="page-head">
        <h1 id={heading}>{title}</h1>
        <Button
          type="text"
          icon={<CloseOutlined />}
          aria-label="关闭"
          onClick={() => mayClose() && dialog.current?.close()}
        />
      </div>
      {children}
    </dialog>
  )
}
