import {Page} from '../page/page.tsx'
import type {Visit} from '../visit.ts'
import {type AnswerKind, answerKinds} from './applicant-steps.ts'

/** A form of the case that could not be sent, and what was typed in it. */
export type Unsent = {form: AnswerKind; typed: Record<string, string>}

/** 查办理进度: the 查询号, and the end of the paper's number that proves who asks. */
export function FollowPage({
  visit,
  typed,
  problem,
  unsent = null,
}: {
  visit: Visit
  typed: string
  problem: string | null
  /** What was to be sent when the time of following was over: it goes on behind the proof. */
  unsent?: Unsent | null
}) {
  return (
    <Page visit={visit} title={problem ? '请改正：查办理进度' : '查办理进度'} here="follow">
      <h1>查办理进度</h1>
      {problem !== null && (
        <div class="problem" role="alert" tabIndex={-1} autofocus>
          <p>
            {problem} <a href="#number">去改正</a>
          </p>
        </div>
      )}
      {unsent && problem === null && (
        <div class="advice" role="alert" tabIndex={-1} autofocus>
          <p>查询时间过长，已经退出。您填写的内容还在：重新查询后接着提交。</p>
        </div>
      )}
      <form class="hand-in" method="post" action="/follow">
        {unsent && <Carried unsent={unsent} />}
        <div class="question">
          <label for="number">查询号</label>
          <p class="hint" id="number-hint">
            提交申请时给出，形如 7KQM-2RWA-9XHT-C4ND。遗失的，凭身份证明向机关申请补发。
          </p>
          <input
            id="number"
            name="number"
            type="text"
            autocomplete="off"
            value={typed}
            aria-describedby="number-hint"
          />
        </div>
        <div class="question">
          <label for="proof">证件号码（或者联系电话）后六位</label>
          <p class="hint" id="proof-hint">
            申请时填写的证件号码（单位为统一社会信用代码）的最后六位，包括末位的字母；建议、反映和投诉时没有填证件号码的，是联系电话的最后六位。
          </p>
          <input
            id="proof"
            name="proof"
            type="text"
            autocomplete="off"
            maxLength={6}
            aria-describedby="proof-hint"
          />
        </div>
        <button type="submit">查询</button>
      </form>
    </Page>
  )
}

function Carried({unsent: {form, typed}}: {unsent: Unsent}) {
  return (
    <>
      <input type="hidden" name="unsent" value={form} />
      {Object.entries(typed).map(([name, text]) => (
        <input type="hidden" name={`unsent-${name}`} value={text} />
      ))}
    </>
  )
}

/** What a page before carried here. */
export function unsentOf(body: Record<string, unknown>): Unsent | null {
  const form = answerKinds.find(kind => kind === body.unsent)
  if (!form) return null
  const typed = Object.entries(body).flatMap(([name, text]) =>
    name.startsWith('unsent-') && typeof text === 'string' ? [[name.slice(7), text]] : [],
  )
  return {form, typed: Object.fromEntries(typed)}
}
