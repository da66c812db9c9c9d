import {useMutation, useQueryClient} from '@tanstack/react-query'
import {App, Button, Input} from 'antd'
import {useState} from 'react'
import {shownMoment} from '../../../contract/moment.ts'
import {routes} from '../../../contract/routes.ts'
import {callForFile, callWithFile} from '../../call.ts'
import {ReasonDialog} from '../../form/reason-dialog.tsx'
import {Wrong} from '../../frame/wrong.tsx'
import {offer} from '../../list/offer.ts'
import {sentenceOf} from '../../problem.ts'
import type {Case} from '../request-query.ts'

type Attachment = Case['files'][number]

/** Scans and attachments; one with personal data is opened with a reason. */
export function Files({request, mayAdd}: {request: Case; mayAdd: boolean}) {
  return (
    <section>
      <h2>附件</h2>
      {request.files.length === 0 && <p className="quiet">没有附件。</p>}
      <ul className="rows">
        {request.files.map(file => (
          <li key={file.id}>
            <span>
              {file.name ?? file.paper ?? '含个人信息的材料'}
              <br />
              <span className="quiet">
                {file.kind}，{sizeOf(file.size)}，{shownMoment(file.saved)}
              </span>
            </span>
            <Download request={request.id} file={file} />
          </li>
        ))}
      </ul>
      {mayAdd && <AddFile request={request.id} />}
    </section>
  )
}

function Download({request, file}: {request: string; file: Attachment}) {
  const [isAsking, setAsking] = useState(false)
  const {message} = App.useApp()
  const params = {request, file: file.id}
  const open = async () => {
    const {name} = file
    if (name === null) return setAsking(true)
    offer(await callForFile(routes.requestFile, {params}), name)
  }
  return (
    <>
      <Button onClick={() => open().catch(error => message.error(sentenceOf(error)))}>下载</Button>
      {isAsking && (
        <ReasonDialog
          title="下载含个人信息的材料"
          button="下载"
          send={async body => {
            const bytes = await callForFile(routes.openRequestFile, {params, body})
            offer(bytes, `${file.paper ?? '材料'}.${file.kind}`)
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}

function AddFile({request}: {request: string}) {
  const queries = useQueryClient()
  const [isPersonal, setPersonal] = useState(false)
  const adding = useMutation({
    mutationFn: (file: File) =>
      callWithFile(routes.addRequestFile, file, {
        params: {request},
        query: {personal: isPersonal ? 'yes' : 'no'},
      }),
    onSuccess: () => queries.invalidateQueries({queryKey: ['request', request]}),
  })
  return (
    <>
      <p>
        <label>
          <input
            type="checkbox"
            checked={isPersonal}
            onChange={({target}) => setPersonal(target.checked)}
          />{' '}
          含个人信息（身份证明、授权委托书等），加密保存
        </label>
      </p>
      <Input
        type="file"
        aria-label="添加附件"
        style={{maxWidth: 360}}
        onChange={({target}) => target.files?.[0] && adding.mutate(target.files[0])}
      />
      {adding.isPending && <p role="status">正在上传……</p>}
      {adding.error && <Wrong error={adding.error} />}
    </>
  )
}

function sizeOf(bytes: number): string {
  return bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
