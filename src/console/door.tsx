import {useQuery} from '@tanstack/react-query'
import {lazy, Suspense} from 'react'
import {Redirect, Route, Switch, useLocation, useSearch} from 'wouter'
import {Frame} from './frame/frame.tsx'
import {Waiting} from './frame/waiting.tsx'
import {Wrong} from './frame/wrong.tsx'
import {meQuery, setUpStateQuery} from './queries.ts'

const SignInPage = lazy(() => import('./sign-in/sign-in-page.tsx'))
const SetUpPage = lazy(() => import('./set-up/set-up-page.tsx'))

/** Who is not signed in signs in first and comes back to where they were; an empty installation is set up first. */
export function Door() {
  const setUp = useQuery(setUpStateQuery)
  const me = useQuery(meQuery)
  const [path] = useLocation()
  const search = useSearch()
  if (setUp.error ?? me.error) return <Wrong error={setUp.error ?? me.error} />
  if (!setUp.data || me.data === undefined) return <Waiting />
  const {isTrial, isOpen} = setUp.data
  const here = encodeURIComponent(search ? `${path}?${search}` : path)
  // Each redirection has a key: one that takes another's place would not be carried out.
  return (
    <Suspense fallback={<Waiting />}>
      <Switch>
        <Route path="/set-up">
          {isOpen ? <SetUpPage /> : <Redirect key="home" to="/" replace />}
        </Route>
        {isOpen && <Redirect key="set-up" to="/set-up" replace />}
        <Route path="/sign-in">
          <SignInPage me={me.data} isTrial={isTrial} />
        </Route>
        <Route>
          {me.data?.standing === 'open' ? (
            <Frame me={me.data} isTrial={isTrial} />
          ) : (
            <Redirect key="sign-in" to={`/sign-in?next=${here}`} replace />
          )}
        </Route>
      </Switch>
    </Suspense>
  )
}
