import {CloseOutlined} from '@ant-design/icons'
import {Button} from 'antd'
import {type ReactNode, useEffect, useId, useRef} from 'react'

/**
 * Something of the page in front of it, which keeps its place: the browser's own dialog, which holds
 * the focus and gives it back, and closes with Esc.
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
  const heading = useId()
  useEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    // Its first field, where there is one, rather than the way out.
    shown?.querySelector<HTMLElement>('form :is(input, textarea)')?.focus()
    return () => shown?.close()
  }, [])
  return (
    <dialog ref={dialog} aria-labelledby={heading} onClose={onClose}>
      <div className="page-head">
        <h1 id={heading}>{title}</h1>
        <Button
          type="text"
          icon={<CloseOutlined />}
          aria-label="关闭"
          onClick={() => dialog.current?.close()}
        />
      </div>
      {children}
    </dialog>
  )
}
