import {useQuery} from '@tanstack/react-query'
import {useEffect, useState} from 'react'
import {routes} from '../../contract/routes.ts'
import {call} from '../call.ts'
import {mayI, useMe} from '../me.ts'
import {entriesFor} from './pages.ts'

/** What the search offers for some words, each leading somewhere. */
export type Finding = {value: string; label: string}
export type Findings = {label: string; options: Finding[]}[]

export function useFindings(words: string): Findings {
  const me = useMe()
  const wanted = useSettled(words.trim())
  const query = {text: wanted, size: 6}
  const people = useQuery({
    queryKey: ['find people', wanted],
    enabled: wanted !== '' && mayI(me, 'person.view'),
    queryFn: () => call(routes.people, {query}),
  })
  const requests = useQuery({
    queryKey: ['find requests', wanted],
    enabled: wanted !== '' && mayI(me, 'request.view'),
    queryFn: () => call(routes.requests, {query}),
  })
  const agencies = useQuery({
    queryKey: ['find agencies', wanted],
    enabled: wanted !== '' && mayI(me, 'agency.view'),
    queryFn: () => call(routes.agencies, {query}),
  })
  if (!words.trim()) return []
  const pages = [...entriesFor(me), notices, myAccount]
    .filter(({title, words: others}) => `${title} ${others}`.includes(words.trim()))
    .map(({title, path}) => ({value: path, label: title}))
  return [
    {
      label: '申请',
      options: (requests.data?.rows ?? []).map(({id, number, title}) => ({
        value: `/requests/${id}`,
        label: number ? `${number} ${title}` : title,
      })),
    },
    {
      label: '人员',
      options: (people.data?.rows ?? []).map(({id, name, agencyName}) => ({
        value: `/people/${id}`,
        label: `${name}（${agencyName}）`,
      })),
    },
    {
      label: '机关',
      options: (agencies.data?.rows ?? []).map(({id, name}) => ({
        value: `/agencies/${id}`,
        label: name,
      })),
    },
    {label: '页面', options: pages},
  ].filter(({options}) => options.length > 0)
}

/** The words once nobody has typed for a moment. */
function useSettled(words: string): string {
  const [settled, setSettled] = useState(words)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(words), 250)
    return () => clearTimeout(timer)
  }, [words])
  return settled
}

const notices = {title: '通知', path: '/notices', words: '未读 提醒 消息'}

const myAccount = {
  title: '我的账号',
  path: '/my-account',
  words: '口令 动态口令 会话 退出 通知邮件 免打扰 日历订阅',
}
