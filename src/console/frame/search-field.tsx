import {AutoComplete, Input, type InputRef} from 'antd'
import {useEffect, useRef, useState} from 'react'
import {useLocation} from 'wouter'
import {useFindings} from './find.ts'

/** Finds requests, people, organs and pages; `/` leads to it from anywhere. */
export function SearchField() {
  const [words, setWords] = useState('')
  const [, navigate] = useLocation()
  const field = useRef<InputRef>(null)
  const findings = useFindings(words)
  useEffect(() => {
    const toField = (event: KeyboardEvent) => {
      if (event.key !== '/' || isTyping(event.target)) return
      event.preventDefault()
      field.current?.focus()
    }
    addEventListener('keydown', toField)
    return () => removeEventListener('keydown', toField)
  }, [])
  const open = (path: string) => {
    setWords('')
    // Pages of the portal lie outside.
    if (path.startsWith('/reports')) location.assign(path)
    else navigate(path)
  }
  return (
    <search className="search">
      <AutoComplete
        value={words}
        options={findings}
        onSearch={setWords}
        onSelect={open}
        popupMatchSelectWidth={320}
        defaultActiveFirstOption
        notFoundContent={
          words.trim() ? '没有找到。可以换个说法，或到“申请”“机关与人员”按条件查找。' : null
        }
      >
        <Input
          ref={field}
          aria-label="查找申请、人员、机关、页面"
          placeholder="查找申请、人员、机关、页面（按 /）"
        />
      </AutoComplete>
    </search>
  )
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  )
}
