import {useMutation, useQueryClient} from '@tanstack/react-query'
import {App, Button, Form, Input} from 'antd'
import {routes} from '../../../contract/routes.ts'
import {originalName} from '../../../requests/letters/originals/original-name.ts'
import {call, callWithFile} from '../../call.ts'
import {DialogForm} from '../../form/dialog-form.tsx'
import {sentenceOf} from '../../problem.ts'
import type {OfLetter} from './letters.tsx'

/** What can be done about the original of a letter: scan it in, have it sealed, take a wrong one down. */
export function OriginalActs(of: OfLetter) {
  const {takesOriginal, takesSeal, original} = of.letter
  if (!takesOriginal) return null
  return (
    <div className="letter-acts">
      <Upload {...of} />
      {takesSeal && !original && <Seal {...of} />}
      {original && <TakeDown {...of} />}
    </div>
  )
}

function paramsOf({request, entry, letter}: OfLetter) {
  return {request: request.id, event: entry.event.id, letter: letter.id}
}

function Upload(of: OfLetter) {
  const {id, title, original} = of.letter
  const name = originalName(id)
  const signed = id === 'delivery-receipt' ? '收件人签收后' : '打印盖章后'
  return (
    <DialogForm<{file: File}>
      button="上传"
      opener={original ? `更换${name}` : `上传${name}`}
      title={`上传《${title}》${name}`}
      label={`${original ? '更换' : '上传'}${name}：${title}`}
      says={`已上传《${title}》${name}`}
      send={({file}) => callWithFile(routes.keepLetterOriginal, file, {params: paramsOf(of)})}
    >
      <p>
        {signed}的扫描件或者照片：PDF、OFD 或者图片，多页的扫成一份。
        {id !== 'delivery-receipt' && '致申请人的文书，上传后申请人查询时看到的就是它。'}
        {original && `现在的${name}留存在附件里，不再给申请人看。`}
      </p>
      <Form.Item
        name="file"
        label={`${name}的扫描件`}
        // A field for files holds its file itself, and takes no value.
        getValueFromEvent={({target}) => target.files?.[0]}
        getValueProps={() => ({})}
        rules={[{required: true, message: '请选择扫描件'}]}
      >
        <Input type="file" accept=".pdf,.ofd,.jpg,.jpeg,.png,.tif,.tiff" />
      </Form.Item>
    </DialogForm>
  )
}

function Seal(of: OfLetter) {
  const queries = useQueryClient()
  const {message} = App.useApp()
  const {title} = of.letter
  const sealing = useMutation({
    mutationFn: () => call(routes.sealLetter, {params: paramsOf(of)}),
    async onSuccess() {
      message.success(`《${title}》已签章`)
      await queries.invalidateQueries()
    },
    onError: error => message.error(sentenceOf(error), 10),
  })
  return (
    <Button
      aria-label={`电子签章：${title}`}
      loading={sealing.isPending}
      onClick={() => sealing.mutate()}
    >
      电子签章
    </Button>
  )
}

function TakeDown(of: OfLetter) {
  const {id, title} = of.letter
  const name = originalName(id)
  return (
    <DialogForm<{reason: string}>
      button="撤下"
      opener={`撤下${name}`}
      title={`撤下《${title}》${name}`}
      label={`撤下${name}：${title}`}
      says={`已撤下《${title}》${name}`}
      send={body => call(routes.takeDownLetterOriginal, {params: paramsOf(of), body})}
    >
      <p>撤下后申请人不再看到它；文件留存在附件里，可以再上传一份。</p>
      <Form.Item
        name="reason"
        label="撤下的理由"
        rules={[{required: true, message: '请填写撤下的理由'}]}
      >
        <Input autoComplete="off" placeholder="如：传错了文件" />
      </Form.Item>
    </DialogForm>
  )
}
