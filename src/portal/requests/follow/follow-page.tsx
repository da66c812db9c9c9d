import {MistakeSummary} from '../../form/mistake-summary.tsx'
import {type FilledIn, TextQuestion} from '../../form/question.tsx'
import {Page} from '../../page/page.tsx'
import type {Visit} from '../../visit.ts'
import {type AnswerKind, answerKinds} from './applicant-steps.ts'
import {ProofQuestion} from './proof-question.tsx'

/** A form of the case that could not be sent, and what was typed in it. */
export type Unsent = {form: AnswerKind; typed: Record<string, string>}

export type FollowState = FilledIn<'number' | 'proof'> & {
  problem?: string
  /** What was to be sent when the time of following was over: it goes on behind the proof. */
  unsent?: Unsent | null
}

export const nothingFollowed: FollowState = {typed: {number: '', proof: ''}, mistakes: {}}

/** 查办理进度: the 查询号, and the end of the paper's number that proves who asks. */
export function FollowPage({
  visit,
  problem,
  unsent = null,
  ...filled
}: FollowState & {
  visit: Visit
}) {
  const isWrong = problem !== undefined || Object.keys(filled.mistakes).length > 0
  return (
    <Page
      visit={visit}
      title={isWrong ? '请改正：查办理进度' : '查办理进度'}
      here="follow"
      form={{id: 'follow', keep: '/follow'}}
    >
      <h1>查办理进度</h1>
      <MistakeSummary
        fields={['number', 'proof']}
        mistakes={filled.mistakes}
        problem={problem ?? null}
      />
      {unsent && !isWrong && (
        <div class="advice" role="alert" tabIndex={-1} autofocus>
          <p>
            查询时间过长，或者在别的窗口查询了另一件，已经退出。您填写的内容还在：重新查询后接着提交。
          </p>
        </div>
      )}
      <form id="follow" class="hand-in" method="post" action="/follow">
        {unsent && <Carried unsent={unsent} />}
        <TextQuestion
          {...filled}
          name="number"
          label="查询号"
          hint={
            <>
              提交申请时给出，形如
              7KQM-2RWA-9XHT-C4ND。遗失的，凭身份证明向受理机关申请补发，地址、电话见
              <a href="/guide">申请指南</a>。
            </>
          }
          autocomplete="off"
        />
        <ProofQuestion
          {...filled}
          label="证件号码（或者联系电话）后六位"
          hint="申请时填写的证件号码（单位为统一社会信用代码）的最后六位，包括末位的字母；建议、反映和投诉时没有填证件号码的，是联系电话的最后六位。"
        />
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

/** What was not filled in of the number and the proof. */
export function mistakesOfFollowing({
  number,
  proof,
}: FollowState['typed']): FollowState['mistakes'] {
  return {
    ...(number.trim() === '' && {number: '请填写查询号'}),
    ...(proof.trim() === '' && {proof: '请填写证件号码或者联系电话的后六位'}),
  }
}
