import {useMutation, useQueryClient} from '@tanstack/react-query'
import {Alert, App, Button, Input} from 'antd'
import {shownMoment} from '../../contract/moment.ts'
import type {Answer} from '../../contract/route.ts'
import {type Routes, routes} from '../../contract/routes.ts'
import {call, callForFile, callWithFile} from '../call.ts'
import {DialogForm} from '../form/dialog-form.tsx'
import {offer} from '../list/offer.ts'
import {isProblem, sentenceOf} from '../problem.ts'
import {TemplateFields} from './template-fields.tsx'

export type Template = Answer<Routes['letterTemplates']>[number]
type Shown = {agency: string; template: Template}

/** One letter: which template holds, how to change it, what may and must stand in it. */
export function LetterTemplate({agency, template}: Shown) {
  const {title, isOwn, history} = template
  return (
    <details className="template">
      <summary>
        {title} <span className="quiet">{isOwn ? '本机关的模板' : '标准模板'}</span>
      </summary>
      <Downloads {...{agency, template}} />
      <Upload {...{agency, template}} />
      {isOwn && <Reset {...{agency, template}} />}
      <TemplateFields template={template} />
      {history.length > 0 && <History {...{agency, template}} />}
    </details>
  )
}

function Downloads({agency, template: {letter, title, isOwn}}: Shown) {
  const {message} = App.useApp()
  const params = {agency, letter}
  const template = (version: 'now' | 'standard') => () =>
    callForFile(routes.letterTemplate, {params, query: {version}}).then(bytes =>
      offer(bytes, `${title}（模板）.docx`),
    )
  const sample = () =>
    callForFile(routes.letterSample, {params, query: {format: 'pdf'}}).then(bytes =>
      offer(bytes, `${title}（示例）.pdf`),
    )
  const button = (label: string, load: () => Promise<void>) => (
    <Button onClick={() => load().catch(error => message.error(sentenceOf(error)))}>{label}</Button>
  )
  return (
    <div className="actions">
      {button('下载模板', template('now'))}
      {isOwn && button('下载标准模板', template('standard'))}
      {button('看填好的示例', sample)}
    </div>
  )
}

function Upload({agency, template: {letter, title}}: Shown) {
  const queries = useQueryClient()
  const {message} = App.useApp()
  const upload = useMutation({
    mutationFn: (file: File) =>
      callWithFile(routes.setLetterTemplate, file, {params: {agency, letter}}),
    async onSuccess({notes}) {
      message.success(`《${title}》此后用这个模板`)
      for (const note of notes) message.info(note, 8)
      await queries.invalidateQueries({queryKey: [routes.letterTemplates.path, agency]})
    },
  })
  return (
    <div className="upload">
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the field below is its control */}
      <label>
        上传改好的模板（docx）
        <Input
          // The same file, mended, can be chosen again.
          key={upload.submittedAt}
          type="file"
          accept=".docx"
          aria-label={`上传《${title}》的模板`}
          disabled={upload.isPending}
          onChange={({target}) => target.files?.[0] && upload.mutate(target.files[0])}
        />
      </label>
      {upload.isPending && <p role="status">正在检查……</p>}
      {upload.error && <Refused error={upload.error} />}
    </div>
  )
}

function Refused({error}: {error: unknown}) {
  const article = isProblem(error) ? error.article : undefined
  return (
    <Alert
      type="error"
      showIcon
      title={sentenceOf(error)}
      description={article && `依据：${article}`}
    />
  )
}

function Reset({agency, template: {letter, title}}: Shown) {
  return (
    <DialogForm
      button="恢复"
      opener="恢复标准模板"
      label={`《${title}》恢复标准模板`}
      title={`《${title}》恢复标准模板？`}
      says={`《${title}》已恢复标准模板`}
      send={() => call(routes.resetLetterTemplate, {params: {agency, letter}})}
    >
      <p>此后的文书按标准模板做；本机关的模板留在历史里，可以再下载。</p>
    </DialogForm>
  )
}

function History({agency, template: {letter, title, history}}: Shown) {
  const {message} = App.useApp()
  const load = (version: number) =>
    callForFile(routes.letterTemplate, {params: {agency, letter}, query: {version}})
      .then(bytes => offer(bytes, `${title}（模板${version}）.docx`))
      .catch(error => message.error(sentenceOf(error)))
  return (
    <>
      <h2>换过的模板</h2>
      <ul className="rows">
        {history.map(({version, at, byName, hasFile}) => (
          <li key={version}>
            <span>
              {hasFile ? '换用本机关的模板' : '恢复标准模板'}
              <span className="quiet">
                ，{byName}，{shownMoment(at)}
              </span>
            </span>
            {hasFile && (
              <Button aria-label={`下载第${version}次的模板`} onClick={() => load(version)}>
                下载
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
