import {useMutation, useQuery, useQueryClient} from '@tanstack/react-query'
import {shownMoment} from '../../contract/moment.ts'
import {routes} from '../../contract/routes.ts'
import {call} from '../call.ts'
import {AskingButton} from '../form/asking-button.tsx'
import {Waiting} from '../frame/waiting.tsx'
import {Wrong} from '../frame/wrong.tsx'
import {browserName} from './browser-name.ts'

/** Where somebody is signed in, and the way out everywhere at once. */
export function Sessions() {
  const queries = useQueryClient()
  const sessions = useQuery({queryKey: ['sessions'], queryFn: () => call(routes.sessions, {})})
  const signOut = useMutation({
    mutationFn: () => call(routes.signOutEverywhere, {}),
    onSuccess: () => queries.clear(),
  })
  return (
    <section>
      <h2>登录在何处</h2>
      {sessions.error ? <Wrong error={sessions.error} /> : null}
      {!sessions.data && !sessions.error && <Waiting />}
      <ul>
        {sessions.data?.map(({id, seen, started, address, browser, isThis}) => (
          <li key={id}>
            {browserName(browser)}，{address}
            {isThis && <strong>（这里）</strong>}
            <br />
            <span className="quiet">
              {shownMoment(started)} 登录，最近使用 {shownMoment(seen)}
            </span>
          </li>
        ))}
      </ul>
      <AskingButton
        button="在各处退出登录"
        question="在各处退出登录？"
        warning="包括这里；未保存的内容会丢失。"
        consent="各处退出"
        danger
        act={() => signOut.mutateAsync()}
      />
    </section>
  )
}
