import {draftDays} from '../../../requests/applicants/drafts.ts'
import {MistakeSummary} from '../../form/mistake-summary.tsx'
import {type FilledIn, TextQuestion} from '../../form/question.tsx'
import {Page} from '../../page/page.tsx'
import type {Visit} from '../../visit.ts'
import {ProofQuestion} from '../follow/proof-question.tsx'

export type ContinueState = FilledIn<'code' | 'proof'> & {problem?: string}

/** 继续填写: the 续填码, and the end of the paper's number that proves who asks. */
export function ContinuePage({
  visit,
  problem,
  ...filled
}: ContinueState & {
  visit: Visit
}) {
  const isWrong = problem !== undefined || Object.keys(filled.mistakes).length > 0
  return (
    <Page
      visit={visit}
      title={isWrong ? '请改正：继续填写申请' : '继续填写申请'}
      here="apply"
      form={{id: 'continue', keep: '/apply/continue/code'}}
    >
      <h1>继续填写申请</h1>
      <MistakeSummary
        fields={['code', 'proof']}
        mistakes={filled.mistakes}
        problem={problem ?? null}
      />
      <p>
        没有填完的申请保存{draftDays}天。也可以直接打开保存时给您的链接，或者
        <a href="/apply">重新申请</a>。
      </p>
      <form id="continue" class="hand-in" method="post" action="/apply/continue/code">
        <TextQuestion
          {...filled}
          name="code"
          label="续填码"
          hint="保存时给出，形如 7KQM-2RWA-9XHT-C4ND。"
          autocomplete="off"
        />
        <ProofQuestion
          {...filled}
          label="证件号码后六位"
          hint="保存时已经填写的申请人证件号码的最后六位；当时没有填写的，这里不填。"
        />
        <button type="submit">继续填写</button>
      </form>
    </Page>
  )
}
