import {Button, Dropdown} from 'antd'
import {useParams, useSearchParams} from 'wouter'
import {may} from '../../../agencies/permissions.ts'
import {remainingInWords} from '../../../requests/clock/words.ts'
import {statuses} from '../../../requests/state/standing.ts'
import {Page} from '../../frame/page.tsx'
import {Waiting} from '../../frame/waiting.tsx'
import {Wrong} from '../../frame/wrong.tsx'
import {actorOf, useMe} from '../../me.ts'
import {type Case, useCase} from '../request-query.ts'
import {isAskable, mainStep, type StepKind} from '../steps/main-step.ts'
import {StepPanel} from '../steps/step-panel.tsx'
import {ApprovalLink} from './approval-link.tsx'
import {Clock} from './clock.tsx'
import {Files} from './files.tsx'
import {History} from './history.tsx'
import {Known} from './known.tsx'
import {LookAlikes} from './look-alikes.tsx'
import {Notes} from './notes.tsx'
import {People} from './people.tsx'
import {AskedOfMe, Sections} from './sections.tsx'
import '../requests.css'

/** One case: the next step on top, what is known on the left, what happened on the right. */
export default function RequestPage() {
  const {request: id = ''} = useParams()
  const answer = useCase(id)
  if (answer.error) return <Wrong error={answer.error} what="件申请" />
  if (!answer.data) return <Waiting />
  return <Shown key={id} request={answer.data} />
}

type Opened = Exclude<StepKind, 'amended'> | 'clock'

/** What is open beside the case stands in the address. */
function useOpened(): [Opened | undefined, (opened?: Opened) => void] {
  const [search, setSearch] = useSearchParams()
  const opened = search.get('open')
  return [
    opened === 'clock' || (opened && opened !== 'amended' && isAskable(opened))
      ? (opened as Opened)
      : undefined,
    next => setSearch(next ? {open: next} : {}),
  ]
}

function Shown({request}: {request: Case}) {
  const me = useMe()
  const [opened, open] = useOpened()
  const target = {line: [request.agency]}
  const mayHandle = may(actorOf(me), 'request.handle', target)
  const mayContribute = may(actorOf(me), 'request.contribute', target)
  const mayHandBack = may(actorOf(me), 'request.hand-back', target)
  const owes = request.assignments.filter(({isOwn, isOwed}) => isOwn && isOwed)
  const contributions: readonly StepKind[] = [
    ...(mayContribute ? (['searched', 'reply-drafted'] as const) : []),
    ...(mayHandBack && owes.length > 0 ? (['handed-back'] as const) : []),
  ]
  const possible = request.nextSteps.flatMap(({kind}) =>
    isAskable(kind) && (mayHandle || contributions.includes(kind)) ? [kind] : [],
  )
  const isAsked = !mayHandle && owes.some(({role}) => role === 'assist')
  const asked = isAsked ? 'handed-back' : request.returned ? 'reply-drafted' : undefined
  const isClock = opened === 'clock'
  return (
    <Page
      title={request.number ?? request.title}
      actions={
        <Steps
          request={request}
          possible={possible}
          first={possible.find(kind => kind === asked)}
          opened={opened}
          open={open}
        />
      }
    >
      <p className="standing">
        <strong>{request.returned ? '答复稿被退回' : statuses[request.status].label}</strong>
        {request.due && (
          <>
            <span className="due-day">
              答复期限 {request.due.day}
              {request.isOpen && `，${remainingInWords(request.due.remaining)}`}
            </span>
            <Button
              type="link"
              aria-expanded={isClock}
              onClick={() => open(isClock ? undefined : 'clock')}
            >
              为什么是这一天
            </Button>
          </>
        )}
      </p>
      <AskedOfMe request={request} />
      <Notes request={request} />
      {isClock && request.due && <Clock due={request.due} />}
      {opened && opened !== 'clock' && (mayHandle || mayHandBack) && (
        <StepPanel
          key={opened}
          request={request}
          kind={opened}
          mayHandle={mayHandle}
          onClose={() => open()}
        />
      )}
      <div className="case">
        <div>
          <Known request={request} />
          <Sections request={request} />
          <LookAlikes request={request} />
          <People request={request} />
          <Files request={request} mayAdd={mayHandBack} />
        </div>
        <History request={request} mayAmend={mayHandle} />
      </div>
    </Page>
  )
}

function Steps({
  request,
  possible,
  first,
  opened,
  open,
}: {
  request: Case
  possible: readonly StepKind[]
  /** What comes before the usual: what is asked of a section, a draft that was sent back. */
  first: StepKind | undefined
  opened: Opened | undefined
  open(opened: Opened): void
}) {
  const events = request.history.map(({event}) => event)
  const main = first ?? mainStep(request.status, possible, events)
  const labels = new Map<string, string>(request.nextSteps.map(({kind, label}) => [kind, label]))
  const others = possible.filter(kind => kind !== main)
  const choose = (kind: StepKind) => kind !== 'amended' && open(kind)
  return (
    <>
      <ApprovalLink request={request} />
      {main && opened !== main && (
        <Button type={opened ? 'default' : 'primary'} onClick={() => choose(main)}>
          {labels.get(main)}
        </Button>
      )}
      {others.length > 0 && (
        <Dropdown
          trigger={['click']}
          autoFocus
          menu={{
            items: others.map(kind => ({key: kind, label: labels.get(kind)})),
            onClick: ({key}) => isAskable(key) && choose(key),
          }}
        >
          <Button>其他办理</Button>
        </Dropdown>
      )}
    </>
  )
}
