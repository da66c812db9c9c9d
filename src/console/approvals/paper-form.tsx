import {Form, Input} from 'antd'
import {routes} from '../../contract/routes.ts'
import {call, callWithFile} from '../call.ts'
import {DialogForm} from '../form/dialog-form.tsx'
import {ChoiceField, DayField} from '../form/fields.tsx'
import {useColleagues} from '../requests/request-query.ts'
import {today} from '../today/today.ts'
import type {Approval} from './approval-query.ts'
import {OpinionField} from './opinion-field.tsx'

type Values = {signer: string; signed: string; scan: FileList; opinion?: string}

/** Signed on paper: by whom, on which day, with the scan. */
export function PaperForm({approval: {id, agency, events}}: {approval: Approval}) {
  const colleagues = useColleagues(agency).data?.rows ?? []
  const params = {approval: id}
  const send = async ({signer, signed, scan: [file], opinion}: Values) => {
    if (!file) return
    const scan = await callWithFile(routes.addApprovalScan, file, {params})
    await call(routes.approveOnPaper, {
      params,
      body: {seen: events.length, signer, signed, scan: scan.id, ...(opinion && {opinion})},
    })
  }
  return (
    <DialogForm<Values> button="录入纸质签批" says="已录入" initial={{signed: today()}} send={send}>
      <ChoiceField
        name="signer"
        label="签批人"
        isNeeded
        options={colleagues.map(each => ({value: each.id, label: each.name}))}
      />
      <DayField name="signed" label="签批之日" isNeeded />
      <Form.Item
        name="scan"
        label="扫描件"
        valuePropName="files"
        getValueFromEvent={event => event.target.files}
        extra="pdf、jpeg、png、tiff 或 ofd"
        rules={[{required: true, message: '请选择扫描件'}]}
      >
        <FileInput />
      </Form.Item>
      <OpinionField />
    </DialogForm>
  )
}

/** The browser keeps the chosen file; a form may not set it. */
function FileInput({files: _, ...field}: {files?: FileList}) {
  return <Input type="file" {...field} />
}
