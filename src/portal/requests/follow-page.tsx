import {Page} from '../page/page.tsx'
import type {Visit} from '../visit.ts'

/** 查办理进度: the 查询号, and the end of the paper's number that proves who asks. */
export function FollowPage({
  visit,
  typed,
  problem,
}: {
  visit: Visit
  typed: string
  problem: string | null
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
      <form class="hand-in" method="post" action="/follow">
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
          <label for="proof">证件号码后六位</label>
          <p class="hint" id="proof-hint">
            申请时填写的证件号码（单位为统一社会信用代码）的最后六位，包括末位的字母。
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
