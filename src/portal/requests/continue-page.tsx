import {draftDays} from '../../requests/drafts.ts'
import {Page} from '../page/page.tsx'
import type {Visit} from '../visit.ts'

/** 继续填写: the 续填码, and the end of the paper's number that proves who asks. */
export function ContinuePage({
  visit,
  typed,
  problem,
}: {
  visit: Visit
  typed: string
  problem: string | null
}) {
  return (
    <Page visit={visit} title={problem ? '请改正：继续填写申请' : '继续填写申请'} here="apply">
      <h1>继续填写申请</h1>
      {problem !== null && (
        <div class="problem" role="alert" tabIndex={-1} autofocus>
          <p>
            {problem} <a href="/apply">重新申请</a>
          </p>
        </div>
      )}
      <p>没有填完的申请保存{draftDays}天。也可以直接打开保存时给您的链接。</p>
      <form class="hand-in" method="post" action="/apply/continue/code">
        <div class="question">
          <label for="code">续填码</label>
          <p class="hint" id="code-hint">
            保存时给出，形如 7KQM-2RWA-9XHT-C4ND。
          </p>
          <input
            id="code"
            name="code"
            type="text"
            autocomplete="off"
            value={typed}
            aria-describedby="code-hint"
          />
        </div>
        <div class="question">
          <label for="proof">证件号码后六位</label>
          <p class="hint" id="proof-hint">
            保存时已经填写的申请人证件号码的最后六位；当时没有填写的，这里不填。
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
        <button type="submit">继续填写</button>
      </form>
    </Page>
  )
}
