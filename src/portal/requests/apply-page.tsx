import {applicantKindLabels, wantedForms, wantedWays} from '../../requests/applicant.ts'
import type {OpenAgency} from '../../requests/store/open-agencies.ts'
import {Page} from '../page/page.tsx'
import type {Visit} from '../visit.ts'
import {applicationFields, identityChoices} from './application.ts'
import {
  FileQuestion,
  type Filled,
  LongQuestion,
  RadioQuestion,
  SelectQuestion,
  TextQuestion,
} from './question.tsx'
import type {Terms} from './terms.ts'

/** The names of files that were handed in already. */
export type HeldNames = {proof: string | undefined; mandate: string | undefined}

/** 申请表: every field of Article 29 and no purpose; what was typed comes back, what is wrong is on top. */
export function ApplyPage({
  visit,
  agencies,
  held,
  terms,
  ...filled
}: Filled & {visit: Visit; terms: Terms; agencies: readonly OpenAgency[]; held: HeldNames}) {
  const {mistakes} = filled
  const count = Object.keys(mistakes).length
  return (
    <Page
      visit={visit}
      title={count > 0 ? '请改正：申请公开政府信息' : '申请公开政府信息'}
      here="apply"
    >
      <h1>申请公开政府信息</h1>
      <Summary {...filled} />
      <p>
        您可以向行政机关申请获取政府信息，不需要说明用途，一般不收费。机关收到申请后，{terms.answer}
        个工作日内答复。 怎样申请、几天答复，见<a href="/guide">申请指南</a>。
      </p>
      <form class="hand-in" method="post" action="/apply" enctype="multipart/form-data">
        <Agency agencies={agencies} {...filled} />
        <h2>申请人</h2>
        <Applicant {...filled} held={held} />
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
        <button type="submit">下一步：核对</button>
      </form>
    </Page>
  )
}

function Summary({mistakes}: Filled) {
  const wrong = applicationFields.filter(field => mistakes[field] !== undefined)
  if (wrong.length === 0) return null
  return (
    <div class="problem" role="alert" tabIndex={-1} autofocus>
      <h2>有 {wrong.length} 处需要改正</h2>
      <ul>
        {wrong.map(field => (
          <li>
            <a href={`#${field}`}>{mistakes[field]}</a>
          </li>
        ))}
      </ul>
    </div>
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

function Applicant({held, ...filled}: Filled & {held: HeldNames}) {
  return (
    <>
      <RadioQuestion
        {...filled}
        name="kind"
        label="申请人是"
        choices={Object.entries(applicantKindLabels)}
      />
      <TextQuestion {...filled} name="name" label="姓名或者单位名称" autocomplete="name" required />
      <SelectQuestion {...filled} name="identityKind" label="证件种类" choices={identityChoices} />
      <TextQuestion
        {...filled}
        name="identityNumber"
        label="证件号码"
        hint="个人填身份证等证件号码，单位填统一社会信用代码。以后查办理进度要用它的后六位。"
        autocomplete="off"
        required
      />
      <FileQuestion
        {...filled}
        name="proof"
        label="身份证明"
        hint="证件的照片或者扫描件（PDF、JPEG、PNG 等）。加密保存，只用于核对身份。"
        heldName={held.proof}
      />
      <TextQuestion {...filled} name="contact" label="联系人（单位填写）" autocomplete="off" />
      <TextQuestion
        {...filled}
        name="telephone"
        label="联系电话"
        hint="机关收到网上申请后要与您确认，请填能接通的电话。"
        type="tel"
        autocomplete="tel"
        required
      />
      <TextQuestion
        {...filled}
        name="email"
        label="电子邮箱（可不填）"
        type="email"
        autocomplete="email"
      />
      <TextQuestion
        {...filled}
        name="address"
        label="通信地址（邮寄时须填）"
        autocomplete="street-address"
      />
    </>
  )
}

/** 委托代理人: opened where something of it was filled in. */
function Agent({held, ...filled}: Filled & {held: HeldNames}) {
  const {typed, mistakes} = filled
  const isOpen = typed.agentName !== '' || mistakes.mandate !== undefined
  return (
    <details class="more" open={isOpen}>
      <summary>委托他人代为申请的，填写代理人</summary>
      <TextQuestion {...filled} name="agentName" label="代理人姓名" autocomplete="off" />
      <SelectQuestion
        {...filled}
        name="agentIdentityKind"
        label="代理人证件种类"
        choices={identityChoices}
      />
      <TextQuestion
        {...filled}
        name="agentIdentityNumber"
        label="代理人证件号码"
        autocomplete="off"
      />
      <TextQuestion
        {...filled}
        name="agentTelephone"
        label="代理人电话"
        type="tel"
        autocomplete="off"
      />
      <FileQuestion {...filled} name="mandate" label="授权委托书" heldName={held.mandate} />
    </details>
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
