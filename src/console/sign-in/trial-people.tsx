import {useMutation, useQuery} from '@tanstack/react-query'
import {type Role, roles as roleTitles} from '../../agencies/roles.ts'
import {routes} from '../../contract/routes.ts'
import {call} from '../call.ts'
import {Waiting} from '../frame/waiting.tsx'
import {Wrong} from '../frame/wrong.tsx'

/** The trial's people, each of whom one can be by a click. */
export function TrialPeople({onSignedIn}: {onSignedIn(): Promise<void>}) {
  const people = useQuery({
    queryKey: ['trial-people'],
    queryFn: () => call(routes.trialPeople, {}),
  })
  const signIn = useMutation({
    mutationFn: (person: string) => call(routes.trialSignIn, {body: {person}}),
    onSuccess: onSignedIn,
  })
  if (people.error) return <Wrong error={people.error} />
  if (!people.data) return <Waiting />
  if (people.data.length === 0) return null
  return (
    <section aria-labelledby="trial-people">
      <h2 id="trial-people">试用：点一个人，就以其身份登录</h2>
      {signIn.error && <Wrong error={signIn.error} />}
      <ul className="people-to-be">
        {people.data.map(({id, name, agency, roles}) => (
          <li key={id}>
            <button type="button" disabled={signIn.isPending} onClick={() => signIn.mutate(id)}>
              <b>{name}</b>
              {agency}
              <br />
              <span className="quiet">
                {roles.map(role => roleTitles[role as Role]).join('、')}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
