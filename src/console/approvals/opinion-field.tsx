import {Form, Input} from 'antd'

export function OpinionField() {
  return (
    <Form.Item name="opinion" label="意见（可不填）">
      <Input.TextArea autoSize={{minRows: 2}} maxLength={1000} />
    </Form.Item>
  )
}
