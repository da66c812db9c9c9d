import {type ReactNode, useEffect, useRef} from 'react'
import {TrialMark} from './trial-mark.tsx'
import './outside.css'

/** The page of somebody who is not signed in yet. */
export function Outside({
  title,
  isTrial,
  isWide = false,
  children,
}: {
  title: string
  isTrial: boolean
  isWide?: boolean
  children: ReactNode
}) {
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · 公开工作台`
    // A field that asks for the focus keeps it.
    if (document.activeElement === document.body) head.current?.focus()
  }, [title])
  return (
    <div className={isWide ? 'outside wide' : 'outside'}>
      <header>
        <a href="/" className="product">
          公开<span className="organ">工作台</span>
        </a>
        {isTrial && <TrialMark />}
      </header>
      <main>
        <h1 ref={head} tabIndex={-1} style={{marginBottom: 16}}>
          {title}
        </h1>
        {children}
      </main>
    </div>
  )
}
