import {useMe} from '../me.ts'
import {entriesFor} from './pages.ts'

/** What the search offers for some words, each leading somewhere. */
export type Finding = {value: string; label: string}
export type Findings = {label: string; options: Finding[]}[]

export function useFindings(words: string): Findings {
  const me = useMe()
  const wanted = words.trim()
  if (!wanted) return []
  const pages = [...entriesFor(me), myAccount]
    .filter(({title, words: others}) => `${title} ${others}`.includes(wanted))
    .map(({title, path}) => ({value: path, label: title}))
  return [{label: '页面', options: pages}].filter(({options}) => options.length > 0)
}

const myAccount = {
  title: '我的账号',
  path: '/my-account',
  words: '口令 动态口令 会话 退出',
}
