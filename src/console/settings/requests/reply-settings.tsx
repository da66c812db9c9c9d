import {Checkbox, Form} from 'antd'
import {replyKinds} from '../../../requests/replies/reply-kinds.ts'
import {defaultSettings} from '../../../requests/settings/settings.ts'
import {OrderField} from './order-field.tsx'

const unsettled = defaultSettings.reconsiderationFirst.map(value => ({
  value,
  label: replyKinds[value].label,
}))

/** Which replies lead to reconsideration first, and which of several is counted. */
export function ReplySettings() {
  return (
    <>
      <h2>答复</h2>
      <Form.Item
        name="reconsiderationFirst"
        label="除“不予公开”外，还对哪些答复告知先申请行政复议"
        extra="不予公开的必须先申请行政复议（《行政复议法》第二十三条第一款第四项，2024年1月1日起）；其余情形是否属于“不予公开”，法律没有写明。"
      >
        <Checkbox.Group className="choices" options={unsettled} />
      </Form.Item>
      <Form.Item
        name="countedFirst"
        label="一件申请有多项不同答复时，建议计入年报的先后"
        extra="年报表三每件申请只计一种结果，有公开也有不公开的计“部分公开”；都不公开的按这里的先后建议，由经办人确认。"
      >
        <OrderField labels={label} />
      </Form.Item>
    </>
  )
}

function label(kind: keyof typeof replyKinds): string {
  return replyKinds[kind].label
}
