import {wantedForms, wantedWays} from '../../../requests/applicants/applicant.ts'
import {draftDays} from '../../../requests/applicants/drafts.ts'
import type {OpenAgency} from '../../../requests/store/open-agencies.ts'
import {MistakeSummary} from '../../form/mistake-summary.tsx'
import {LongQuestion, RadioQuestion, SelectQuestion} from '../../form/question.tsx'
import {Page} from '../../page/page.tsx'
import type {Visit} from '../../visit.ts'
import type {Terms} from '../guide/terms.ts'
import type {Filled} from './application-fields.ts'
import {applicationFields} from './application-fields.ts'
import {Agent, Applicant, JointApplicants} from './apply-people.tsx'
import type {HeldNames} from './papers.ts'

/** 申请表: every field of Article 29 and no purpose; what was typed comes back, what is wrong is on top. */
export function ApplyPage({
  visit,
  agencies,
  held,
  terms,
  token,
  problem = null,
  isAdding = false,
  ...filled
}: Filled & {
  visit: Visit
  terms: Terms
  agencies: readonly OpenAgency[]
  held: HeldNames
  token: string
  /** What went wrong that no field can mend. */
  problem?: string | null
  /** Another joint applicant is to be filled in. */
  isAdding?: boolean
}) {
  const {mistakes, typed} = filled
  const count = Object.keys(mistakes).length
  return (
    <Page
      visit={visit}
      title={count > 0 || problem ? '请改正：申请公开政府信息' : '申请公开政府信息'}
      here="apply"
      form={{id: 'application', keep: '/apply/edit'}}
    >
      <h1>申请公开政府信息</h1>
      <MistakeSummary fields={applicationFields} mistakes={mistakes} problem={problem} />
      <p>
        您可以向行政机关申请获取政府信息，不需要说明用途，一般不收费。机关收到申请后，{terms.answer}
        个工作日内答复。怎样申请、几天答复，见<a href="/guide">申请指南</a>
        。没有填完的，可以在页末保存，{draftDays}天内<a href="/apply/continue">继续填写</a>。
      </p>
      <form
        id="application"
        class="hand-in"
        method="post"
        action="/apply"
        enctype="multipart/form-data"
        noValidate
      >
        <input type="hidden" name="token" value={token} />
        {typed.draft !== '' && <input type="hidden" name="draft" value={typed.draft} />}
        <Agency agencies={agencies} {...filled} />
        <h2>申请人</h2>
        <Applicant {...filled} held={held} />
        <JointApplicants {...filled} {...{held, isAdding}} />
        <Agent {...filled} held={held} />
        <h2>需要的政府信息</h2>
        <Items {...filled} />
        <h2>怎样给您</h2>
        <RadioQuestion
          {...filled}
          name="form"
          label="获取信息的形式"
          choices={Object.entries(wantedForms)}
        />
        <RadioQuestion
          {...filled}
          name="way"
          label="获取信息的方式"
          choices={Object.entries(wantedWays)}
        />
        <p class="ways-on">
          <button type="submit">下一步：核对</button>
          <button type="submit" class="second" formaction="/apply/save">
            保存，以后继续
          </button>
        </p>
      </form>
    </Page>
  )
}

function Agency({agencies, ...filled}: Filled & {agencies: readonly OpenAgency[]}) {
  const [only] = agencies
  if (only && agencies.length === 1)
    return (
      <p>
        受理机关：<strong>{only.agencyName}</strong>
        <input type="hidden" name="agency" value={only.id} />
      </p>
    )
  return (
    <SelectQuestion
      {...filled}
      name="agency"
      label="向哪个机关申请"
      hint="由制作或者最初获取该信息的机关负责公开；不能确定的，选您认为最可能的机关，它会告诉您。"
      choices={agencies.map(({id, agencyName}) => [id, agencyName])}
    />
  )
}

const more = ['item2', 'item3', 'item4', 'item5'] as const

function Items(filled: Filled) {
  return (
    <>
      <LongQuestion
        {...filled}
        name="item1"
        label="信息的名称、文号，或者便于查找的其他特征"
        hint="例：《某县2025年保障性住房分配方案》；或者“人民路拓宽工程2024年的征收补偿方案”。写清时间、地点、事项，能更快找到。"
      />
      <details class="more" open={more.some(name => filled.typed[name] !== '')}>
        <summary>还要申请其他信息的，在这里逐项填写</summary>
        {more.map((name, at) => (
          <LongQuestion {...filled} name={name} label={`第${at + 2}项`} rows={2} />
        ))}
      </details>
    </>
  )
}
