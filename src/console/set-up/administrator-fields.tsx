import {Form, Input} from 'antd'

/** One of the three: name, login and first password. */
export function AdministratorFields({
  name,
  title,
  does,
}: {
  name: 'system' | 'security' | 'audit'
  title: string
  does: string
}) {
  return (
    <section>
      <h2>{title}</h2>
      <p className="quiet">{does}</p>
      <div className="fields">
        <Form.Item
          name={[name, 'name']}
          label="姓名"
          rules={[{required: true, message: `请填写${title}的姓名`}]}
        >
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item
          name={[name, 'login']}
          label="登录名"
          rules={[{required: true, message: `请填写${title}的登录名`}]}
        >
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item
          name={[name, 'password']}
          label="口令"
          extra="不少于10个字符，含大写字母、小写字母、数字、符号中的至少三种，不得含有登录名和姓名。"
          rules={[{required: true, message: `请填写${title}的口令`}]}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
      </div>
    </section>
  )
}
