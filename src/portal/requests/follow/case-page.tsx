import {dayInWords, reasonInWords, remainingInWords} from '../../../requests/clock/words.ts'
import {isOpen} from '../../../requests/state/facts.ts'
import {whyNot} from '../../../requests/state/request-state.ts'
import {statuses} from '../../../requests/state/standing.ts'
import {Page} from '../../page/page.tsx'
import type {Visit} from '../../visit.ts'
import {Answering, answeringForm, Sight} from './answering.tsx'
import {originalFor} from './applicant-letters.ts'
import type {FollowedCase} from './followed-case.ts'
import {publicHistory} from './public-history.ts'

const stages: readonly string[] = ['登记', '审核', '办理', '答复', '归档']

/** A request as its applicant sees it: how far it is, until when and why, and what is to be done. */
export function CasePage({
  visit,
  followed,
  problem,
  typed = {},
}: {
  visit: Visit
  followed: FollowedCase
  problem: string | null
  /** What was typed in a form of the case that was not taken. */
  typed?: Record<string, unknown>
}) {
  const {state, agencyName, circumstances} = followed
  const {facts, status} = state
  const history = publicHistory(facts)
  const last = history.at(-1)
  return (
    <Page visit={visit} title="办理进度" here="follow" form={answeringForm(followed)}>
      <h1>办理进度</h1>
      {problem !== null && (
        <div class="problem" role="alert" tabIndex={-1} autofocus>
          <p>{problem}</p>
        </div>
      )}
      <p>
        {agencyName}
        {facts.registered && `，登记号 ${facts.registered.number}`}
      </p>
      <Stages now={statuses[status].stage} />
      <p class="status">
        现在：
        <strong>
          {statusWords[status] ?? statuses[status].label}
          {status === 'ended' && last && `：${last.words}`}
        </strong>
      </p>
      <Answering {...{followed, typed}} />
      <DueDay followed={followed} />
      <h2>申请的内容</h2>
      <ol class="asked">
        {facts.items.map(({content}) => (
          <li>{content}</li>
        ))}
      </ol>
      <h2>经过</h2>
      <ol class="history">
        {history.map(({id, on, words, letter}) => (
          <li>
            <span class="on">{dayInWords(on)}</span> {words}{' '}
            {letter && (
              <a href={`/follow/case/letters/${id}`}>
                {originalFor(followed, id) ? '看盖章的文书' : '看文书'}
                <span class="unseen">：{words}</span>
              </a>
            )}
          </li>
        ))}
      </ol>
      <ul class="inline">
        <li>
          <a href="/follow/case/form">打印申请表</a>
        </li>
        <li>
          <a href="/follow/case/receipt">打印登记回执</a>
        </li>
      </ul>
      {!whyNot(state, 'withdrawn', circumstances) && <Withdrawal followed={followed} />}
      <form method="post" action="/follow/end">
        <button type="submit" class="second">
          退出查询
        </button>
      </form>
    </Page>
  )
}

/** What is inside the agency is said as the applicant sees it. */
const statusWords: Partial<Record<keyof typeof statuses, string>> = {
  arrived: '已提交，等待机关与您确认',
  received: '已收到，等待登记',
  'awaiting-correction': '等待您补正',
  'awaiting-reasons': '等待您说明理由',
  'awaiting-payment': '等待您缴费',
  consulting: '正在征求第三方或者其他机关的意见',
  drafted: '正在审批答复',
  approved: '正在审批答复',
  replied: '已答复',
  returned: '答复被退回，机关将重新送达',
  delivered: '已答复并送达',
  ended: '已办结',
}

function Stages({now}: {now: string}) {
  const at = stages.indexOf(now)
  return (
    <ol class="stages" aria-label="办理环节">
      {stages.map((stage, place) => (
        <li
          class={place < at ? 'done' : place === at ? 'now' : undefined}
          aria-current={place === at ? 'step' : undefined}
        >
          {stage}
          {place < at && <span class="unseen">（已过）</span>}
        </li>
      ))}
    </ol>
  )
}

function DueDay({followed: {state}}: {followed: FollowedCase}) {
  const {due, because, remaining, facts} = state
  if (!isOpen(facts)) return null
  if (!due)
    return <p>答复期限现在不计算：机关收到申请、收到您的补正或者缴费以后，重新起算并在这里显示。</p>
  return (
    <section aria-labelledby="due-title">
      <h2 id="due-title">
        答复期限：{dayInWords(due.day)}
        {due.provisional && '（暂定）'}
      </h2>
      {remaining !== undefined && <p>{remainingInWords(remaining)}。</p>}
      <details>
        <summary>为什么是这一天</summary>
        <ol>
          {because.map(reason => (
            <li>{reasonInWords(reason)}</li>
          ))}
        </ol>
      </details>
    </section>
  )
}

function Withdrawal({followed}: {followed: FollowedCase}) {
  return (
    <details class="more">
      <summary>撤回申请</summary>
      <form method="post" action="/follow/case/withdrawal">
        <Sight followed={followed} />
        <p>撤回后，机关不再办理这件申请；以后仍可重新申请。</p>
        <p>
          <input type="checkbox" id="sure" name="sure" value="yes" />{' '}
          <label for="sure">我确定撤回</label>
        </p>
        <button type="submit" class="second">
          撤回申请
        </button>
      </form>
    </details>
  )
}
