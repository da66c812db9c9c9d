import {Form, type FormInstance} from 'antd'
import type {ReactNode} from 'react'
import {isProblem, sentenceOf} from '../../problem.ts'
import type {Case} from '../request-query.ts'
import type {StepValues} from './asked-from.ts'
import {LetterSheet} from './letter-sheet.tsx'
import type {StepForm} from './step-form.ts'
import {type Preview, usePreview} from './use-preview.ts'
import './preview.css'

/** Beside the form of a step: what it does to the last day, and its letters as they will be. */
export function StepPreview({
  request,
  kind,
  form,
  of,
}: {
  request: Case
  kind: string
  form: StepForm
  of: FormInstance<{step: StepValues}>
}) {
  const typed: StepValues | undefined = Form.useWatch('step', of)
  const {missing, preview, error, isOld} = usePreview(request, kind, form, typed)
  return (
    <aside className="preview" aria-labelledby="preview">
      <h3 id="preview">办理前预览</h3>
      {missing.length > 0 ? (
        <p className="quiet">填写“{missing.join('”“')}”后，这里显示文书的样子和答复期限的变化。</p>
      ) : (
        <div aria-busy={isOld}>
          <div role="status">
            {error ? <Refused said={error} /> : preview && <Effect preview={preview} />}
          </div>
          {!error && preview && <Letters letters={preview.letters} />}
        </div>
      )}
    </aside>
  )
}

function Effect({preview: {refused, unfit, effect, after}}: {preview: Preview}) {
  if (refused) return <Refusal sentence={refused.refused} article={refused.article} />
  return (
    <>
      {unfit && (
        <Refusal
          before="可以送审，但还不能批准："
          sentence={unfit.refused}
          article={unfit.article}
        />
      )}
      <p className="effect">{effect}</p>
      {after && (
        <details>
          <summary>为什么是 {after.day}</summary>
          <ol>
            {after.because.map(reason => (
              <li key={reason}>{reason}</li>
            ))}
          </ol>
        </details>
      )}
    </>
  )
}

function Refused({said}: {said: unknown}) {
  const article = isProblem(said) ? said.article : undefined
  return <Refusal sentence={sentenceOf(said)} article={article} />
}

function Refusal({
  before = '这样填写还不能办理：',
  sentence,
  article,
}: {
  before?: string
  sentence: string
  article: string | undefined
}): ReactNode {
  return (
    <p className="refusal">
      <strong>{before}</strong>
      {sentence}
      {article && <span className="quiet">（{article}）</span>}
    </p>
  )
}

function Letters({letters}: Pick<Preview, 'letters'>) {
  if (letters.length === 0) return <p className="quiet">这一步没有文书。</p>
  return (
    <>
      <p className="quiet">
        〔 〕中是还没有填写的内容；文号在办理时编排，申请人姓名在这里遮盖，制作的文书上写全名。
      </p>
      {letters.map(({id, paper}) => (
        <LetterSheet key={id} paper={paper} />
      ))}
    </>
  )
}
