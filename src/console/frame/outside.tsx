import {type ReactNode, useEffect} from 'react'
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
  useEffect(() => {
    document.title = `${title} · 公开工作台`
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
        <h1 style={{marginBottom: 16}}>{title}</h1>
        {children}
      </main>
    </div>
  )
}
