import {type EntryKind, entryKinds} from '../../mailbox/kinds.ts'
import {MistakeSummary} from '../form/mistake-summary.tsx'
import {
  FileQuestion,
  type FilledIn,
  LongQuestion,
  RadioQuestion,
  SelectQuestion,
  TextQuestion,
} from '../form/question.tsx'
import {Page} from '../page/page.tsx'
import {identityChoices} from '../requests/apply/application.ts'
import type {Visit} from '../visit.ts'
import {complaintChoices, type EntryField, entryFields} from './entry-form.ts'

type Filled = FilledIn<EntryField>

/** The names of files that were handed in already. */
export type HeldEvidence = Partial<Record<EntryField, string>>

/** The form of one kind; what was typed comes back, what is wrong is on top. */
export function EntryFormPage({
  visit,
  kind,
  agencies,
  held,
  problem,
  token,
  ...filled
}: Filled & {
  visit: Visit
  kind: EntryKind
  agencies: readonly {id: string; name: string}[]
  held: HeldEvidence
  problem: string | null
  /** So that what is sent twice arrives once. */
  token: string
}) {
  const {label, article, text, asks, hint, isOwnRecord} = entryKinds[kind]
  const isWrong = problem !== null || Object.keys(filled.mistakes).length > 0
  return (
    <Page
      visit={visit}
      title={isWrong ? `请改正：${label}` : label}
      here="apply"
      form={{id: 'entry', keep: `/mailbox/${kind}/edit`}}
    >
      <p class="crumbs">
        <a href="/mailbox">更正、建议、反映和投诉</a>
      </p>
      <h1>{label}</h1>
      <MistakeSummary fields={entryFields} mistakes={filled.mistakes} problem={problem} />
      <p>
        {text}（{article}）
      </p>
      <p class="hint">《条例》没有规定办理的期限；提交后给您查询号，凭它看办理情况和答复。</p>
      <form
        id="entry"
        class="hand-in"
        method="post"
        action={`/mailbox/${kind}`}
        enctype="multipart/form-data"
        noValidate
      >
        <input type="hidden" name="token" value={token} />
        <SelectQuestion
          {...filled}
          name="about"
          label={aboutLabels[kind]}
          choices={agencies.map(({id, name}) => [id, name])}
        />
        {kind === 'complaint' && (
          <RadioQuestion {...filled} name="to" label="向谁投诉、举报" choices={complaintChoices} />
        )}
        <LongQuestion {...filled} name="content" label={asks} hint={hint} rows={6} />
        <FileQuestion
          {...filled}
          name="evidence"
          label={isOwnRecord ? '证据' : '证据材料（可不上传）'}
          hint="照片、扫描件或者文档，不超过10MB。加密保存。"
          heldName={held.evidence}
        />
        <h2>您是</h2>
        <TextQuestion
          {...filled}
          name="name"
          label="姓名或者单位名称"
          autocomplete="name"
          required
        />
        {isOwnRecord && (
          <>
            <SelectQuestion
              {...filled}
              name="identityKind"
              label="证件种类"
              choices={identityChoices}
            />
            <TextQuestion
              {...filled}
              name="identityNumber"
              label="证件号码"
              hint="更正的是您本人（本单位）的记录，须核对身份。以后查办理情况要用它的后六位。"
              autocomplete="off"
              required
            />
            <FileQuestion {...filled} name="proof" label="身份证明" heldName={held.proof} />
          </>
        )}
        <TextQuestion
          {...filled}
          name="telephone"
          label="联系电话"
          hint={
            isOwnRecord ? undefined : '以后查办理情况要用它的后六位。加密保存，只用于与您联系。'
          }
          type="tel"
          autocomplete="tel"
          required
        />
        <button type="submit">提交</button>
      </form>
    </Page>
  )
}

const aboutLabels: Record<EntryKind, string> = {
  correction: '哪个机关的记录',
  suggestion: '哪个机关的信息',
  supervision: '反映哪个机关',
  complaint: '投诉、举报哪个机关',
}
