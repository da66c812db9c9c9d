import {Form, Input, Select} from 'antd'
import {replyCategories, replyFieldLabels} from '../../../requests/replies/reply-content.ts'
import {type ReplyItem, type ReplyKind, replyKinds} from '../../../requests/replies/reply-kinds.ts'
import type {Case} from '../request-query.ts'
import {fieldsOf, judgedReply, type TypedReply} from './proposed-reply.ts'
import {PublishedDocuments} from './published-documents.tsx'

/** The answer to each item by its kind, and what follows for the statistics and the remedy. */
export function ReplyFields({request: {id: request, items, settled}}: {request: Case}) {
  return (
    <>
      {items.map(({id, content}, at) => (
        <fieldset key={id} className="answer">
          <legend>
            {items.length > 1 && `${at + 1}. `}
            {content}
          </legend>
          <AnswerFields request={request} item={id} at={at} />
        </fieldset>
      ))}
      <Consequences settled={settled} />
    </>
  )
}

function AnswerFields({request, item, at}: {request: string; item: string; at: number}) {
  const form = Form.useFormInstance()
  const place = ['step', 'items', at]
  const kind = Form.useWatch([...place, 'kind']) as ReplyKind | undefined
  const rule = kind && replyKinds[kind]
  return (
    <>
      <Form.Item
        name={[...place, 'kind']}
        label="答复种类"
        rules={[{required: true, message: '请选择答复种类'}]}
        extra={rule && rule.articles.length > 0 && `依据：《条例》${rule.articles.join('、')}`}
      >
        <Select showSearch={{optionFilterProp: 'label'}} options={kindOptions} />
      </Form.Item>
      {kind === 'alreadyPublic' && (
        <PublishedDocuments
          {...{request, item}}
          onCite={cited => {
            const way = [...place, 'way']
            const before: string | undefined = form.getFieldValue(way)
            if (!before?.includes(cited))
              form.setFieldValue(way, before ? `${before}；${cited}` : cited)
          }}
        />
      )}
      {kind &&
        fieldsOf(kind).map(field => (
          <AnswerText key={field} place={place} kind={kind} field={field} />
        ))}
    </>
  )
}

function AnswerText({
  place,
  kind,
  field,
}: {
  place: (string | number)[]
  kind: ReplyKind
  field: keyof ReplyItem
}) {
  const isNeeded = replyKinds[kind].needs.includes(field)
  const label = replyFieldLabels[field]
  const categories = field === 'category' ? replyCategories[kind] : undefined
  return (
    <Form.Item
      name={[...place, field]}
      label={isNeeded ? label : `${label}（可不填）`}
      rules={isNeeded ? [{required: true, message: `请写明${label}`}] : []}
    >
      {categories ? (
        <Select options={categories.map(each => ({value: each, label: each}))} />
      ) : (
        <Input.TextArea autoSize={{minRows: 2, maxRows: 12}} />
      )}
    </Form.Item>
  )
}

function Consequences({settled}: {settled: Case['settled']}) {
  const typed = Form.useWatch('step') as TypedReply | undefined
  const {countable, counted, remedy} = judgedReply(typed ?? ({} as TypedReply), settled)
  if (!counted || !remedy) return null
  return (
    <>
      {countable.length > 1 ? (
        <Form.Item
          name={['step', 'counted']}
          label="计入年报的办理结果"
          extra={`一件只计一种；不选的，计为“${replyKinds[counted].label}”。`}
        >
          <Select
            allowClear
            options={countable.map(kind => ({value: kind, label: replyKinds[kind].label}))}
          />
        </Form.Item>
      ) : (
        <p>
          计入年报的办理结果：<strong>{replyKinds[counted].label}</strong>
        </p>
      )}
      <Form.Item
        name={['step', 'remedy']}
        label="救济途径"
        extra={`按答复种类和日期应为“${remedies[remedy.remedy]}”（${remedy.article}）；不选的，照此写。`}
      >
        <Select
          allowClear
          options={Object.entries(remedies).map(([value, label]) => ({value, label}))}
        />
      </Form.Item>
    </>
  )
}

const remedies = {
  'reconsideration-first': '先申请行政复议',
  'either-way': '可以申请行政复议，也可以直接提起行政诉讼',
}

const kindOptions = Object.entries(replyKinds).map(([value, {label}]) => ({value, label}))
