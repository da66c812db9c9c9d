import {Button, Form, Input} from 'antd'

/** One thing asked for after the other. */
export function ItemFields() {
  return (
    <Form.List name="items">
      {(fields, {add, remove}) => (
        <>
          {fields.map(({key, name}) => (
            <Form.Item
              key={key}
              name={name}
              label={fields.length > 1 ? `申请内容 ${name + 1}` : '申请内容'}
              extra={name === 0 && '信息的名称、文号或者便于查询的其他特征；不要求说明用途'}
              rules={[{required: true, message: '请填写申请内容'}]}
            >
              <Input.TextArea autoSize={{minRows: 2, maxRows: 12}} />
            </Form.Item>
          ))}
          <div className="actions item-actions">
            <Button onClick={() => add('')}>再加一项</Button>
            {fields.length > 1 && (
              <Button onClick={() => remove(fields.length - 1)}>删去最后一项</Button>
            )}
          </div>
        </>
      )}
    </Form.List>
  )
}
