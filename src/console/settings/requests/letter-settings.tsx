import {Form, Input} from 'antd'
import type {ReactNode} from 'react'

/** How numbers are made, and what letters name. */
export function LetterSettings() {
  return (
    <>
      <h2>编号和文书</h2>
      <div className="fields">
        <Words name="word" label="机关代字" extra="例如“平政”；没有的不填。" />
        <Words name={['numberNames', 'registration']} label="登记号的名称" isNeeded />
        <Words name={['numberNames', 'reply']} label="答复文号的名称" isNeeded />
      </div>
      <Form.Item noStyle dependencies={['word', ['numberNames']]}>
        {({getFieldValue}) => {
          const word = getFieldValue('word') ?? ''
          const {registration = '', reply = ''} = getFieldValue('numberNames') ?? {}
          return (
            <p role="status">
              编出的号：{word}
              {registration}〔2026〕1号；{word}
              {reply}
              〔2026〕1号。按年从1号起连续编，不跳号、不重号；已经用过的号不变，当年的序号接着往下编。
            </p>
          )
        }}
      </Form.Item>
      <Words
        name="reconsiderationOrgan"
        label="行政复议机关"
        extra="印在答复书的救济途径中，一般是本级人民政府（《行政复议法》第二十四条）；不填则写“有管辖权的行政复议机关”。"
      />
      <Words
        name="court"
        label="人民法院"
        extra="印在答复书的救济途径中；不填则写“有管辖权的人民法院”。"
      />
    </>
  )
}

function Words({
  name,
  label,
  extra,
  isNeeded = false,
}: {
  name: string | string[]
  label: string
  extra?: ReactNode
  isNeeded?: boolean
}) {
  return (
    <Form.Item
      name={name}
      label={label}
      extra={extra}
      rules={isNeeded ? [{required: true, message: `请填写${label}`}] : []}
    >
      <Input autoComplete="off" />
    </Form.Item>
  )
}
