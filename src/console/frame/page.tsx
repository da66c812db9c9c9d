import {type ReactNode, useEffect, useRef} from 'react'
import './page.css'

/** The title of every page, in the browser's tab too; moving to a page tells it to screen readers. */
export function Page({
  title,
  actions,
  children,
}: {
  title: string
  actions?: ReactNode
  children: ReactNode
}) {
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · 公开工作台`
    head.current?.focus({preventScroll: true})
  }, [title])
  return (
    <>
      <div className="page-head">
        <h1 ref={head} tabIndex={-1}>
          {title}
        </h1>
        {actions && <div className="actions">{actions}</div>}
      </div>
      {children}
    </>
  )
}
