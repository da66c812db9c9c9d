import {useQuery, useQueryClient} from '@tanstack/react-query'
import {App} from 'antd'
import {useState} from 'react'
import {Link} from 'wouter'
import {approvalKinds} from '../../agencies/approvals/kinds.ts'
import {roles} from '../../agencies/roles.ts'
import {shownMoment} from '../../contract/moment.ts'
import type {Answer} from '../../contract/route.ts'
import {type Routes, routes} from '../../contract/routes.ts'
import {call} from '../call.ts'
import {DialogForm} from '../form/dialog-form.tsx'
import {Page} from '../frame/page.tsx'
import {Waiting} from '../frame/waiting.tsx'
import {Wrong} from '../frame/wrong.tsx'
import {OpinionField} from './opinion-field.tsx'
import './approvals.css'

type Row = Answer<Routes['waitingApprovals']>['rows'][number]

/** What waits for my approval, whatever it is of. */
export default function ApprovalsPage() {
  const answer = useQuery({
    queryKey: [routes.waitingApprovals.path],
    queryFn: () => call(routes.waitingApprovals, {query: {size: 100, sort: 'waitingSince'}}),
  })
  const [chosen, setChosen] = useState<readonly string[]>([])
  if (answer.error) return <Wrong error={answer.error} />
  if (!answer.data) return <Waiting />
  const {rows} = answer.data
  const ready = rows.filter(({id, mustDelegate}) => chosen.includes(id) && !mustDelegate)
  return (
    <Page
      title="等我审批"
      actions={ready.length > 0 && <ApproveSeveral rows={ready} onDone={() => setChosen([])} />}
    >
      {rows.length === 0 && <p className="quiet">没有等您审批的。送到您这里的会列在这一页。</p>}
      <ul className="rows approvals">
        {rows.map(row => (
          <li key={row.id}>
            <input
              type="checkbox"
              aria-label={`选择 ${row.title}`}
              disabled={row.mustDelegate}
              checked={chosen.includes(row.id)}
              onChange={({target}) =>
                setChosen(
                  target.checked ? [...chosen, row.id] : chosen.filter(each => each !== row.id),
                )
              }
            />
            <WaitingRow row={row} />
          </li>
        ))}
      </ul>
    </Page>
  )
}

function WaitingRow({row}: {row: Row}) {
  const {id, title, kind, drafterName, role, waitingSince, actsForName} = row
  return (
    <div>
      <Link to={`/approvals/${id}`}>{title}</Link>
      <br />
      <span className="quiet">
        {approvalKinds[kind].title}，{drafterName}起草，{shownMoment(waitingSince)} 送到
      </span>
      <br />
      <span className="quiet">
        您以{roles[role]}办理
        {actsForName && `，代 ${actsForName}`}
        {row.isDelegated && '，受委托'}
        {row.mustDelegate && '；是您自己起草的，只能委托他人审批'}
      </span>
    </div>
  )
}

/** Says exactly what will happen to how many, and afterwards what did not. */
function ApproveSeveral({rows, onDone}: {rows: readonly Row[]; onDone(): void}) {
  const {modal} = App.useApp()
  const queries = useQueryClient()
  const titles = new Map(rows.map(({id, title}) => [id, title]))
  return (
    <DialogForm<{opinion?: string}>
      button={`批准这 ${rows.length} 件`}
      isMain
      says="已逐件办理"
      send={async ({opinion}) => {
        const {refused} = await call(routes.approveSeveral, {
          body: {
            approvals: rows.map(({id, events}) => ({approval: id, seen: events})),
            ...(opinion && {opinion}),
          },
        })
        onDone()
        await queries.invalidateQueries()
        if (refused.length > 0)
          modal.warning({
            title: `有 ${refused.length} 件没有批准`,
            content: (
              <ul>
                {refused.map(({approval, refused, article}) => (
                  <li key={approval}>
                    {titles.get(approval)}：{refused}（{article}）
                  </li>
                ))}
              </ul>
            ),
          })
      }}
    >
      <p>将批准以下 {rows.length} 件：</p>
      <ul>
        {rows.map(({id, title}) => (
          <li key={id}>{title}</li>
        ))}
      </ul>
      <OpinionField />
    </DialogForm>
  )
}
