import {Form, Input} from 'antd'

/** The password now, and the new one twice; what it must be like is judged by the server, which knows the rules. */
export function PasswordFields() {
  return (
    <>
      <Form.Item
        name="current"
        label="现在的口令"
        rules={[{required: true, message: '请填写现在的口令'}]}
      >
        <Input.Password autoComplete="current-password" autoFocus />
      </Form.Item>
      <Form.Item
        name="next"
        label="新口令"
        extra="应含大写字母、小写字母、数字、符号中的至少三种，不得含有登录名和姓名。"
        rules={[{required: true, message: '请填写新口令'}]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="again"
        label="再填一次新口令"
        dependencies={['next']}
        rules={[
          {required: true, message: '请再填一次新口令'},
          ({getFieldValue}) => ({
            async validator(_, typed) {
              if (typed && typed !== getFieldValue('next'))
                throw new Error('两次填写的新口令不一样，请重填')
            },
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
    </>
  )
}
