import {Form, Input} from 'antd'

/** The items of a request, to be rewritten as the applicant has corrected them. */
export function ItemTexts({label}: {label: string}) {
  return (
    <Form.List name={['step', 'items']}>
      {fields => (
        <>
          {fields.map(({key, name}) => (
            <Form.Item
              key={key}
              name={[name, 'content']}
              label={fields.length > 1 ? `${label} ${name + 1}` : label}
              rules={[{required: true, message: '请填写申请内容'}]}
            >
              <Input.TextArea autoSize={{minRows: 2}} />
            </Form.Item>
          ))}
        </>
      )}
    </Form.List>
  )
}
