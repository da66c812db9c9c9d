import {useQuery, useQueryClient} from '@tanstack/react-query'
import {App, Form, InputNumber} from 'antd'
import {routes} from '../../contract/routes.ts'
import {call} from '../call.ts'
import {SendForm} from '../form/send-form.tsx'
import {Waiting} from '../frame/waiting.tsx'
import {Wrong} from '../frame/wrong.tsx'
import {isProblem} from '../problem.ts'

const query = {queryKey: [routes.retention.path], queryFn: () => call(routes.retention, {})}

/** How many years after its end the people of a matter are kept; one rule for the installation. */
export function RetentionForm() {
  const retention = useQuery(query)
  const queries = useQueryClient()
  const {message} = App.useApp()
  const send = async (body: {years: number}) => {
    queries.setQueryData(query.queryKey, await call(routes.changeRetention, {body}))
    await queries.invalidateQueries({queryKey: [routes.personalDataDue.path]})
    message.success('已保存，期满的人员见下')
  }
  if (isProblem(retention.error) && retention.error.status === 403)
    return <p className="quiet">保存年限由最上一级机关的系统管理员设定。</p>
  if (retention.error) return <Wrong error={retention.error} />
  if (!retention.data) return <Waiting />
  return (
    <SendForm<{years: number}> button="保存" initialValues={retention.data} send={send}>
      <Form.Item
        name="years"
        label="办结后保存"
        extra="1 至 30 年。期满后不自动删除，由系统管理员查看下面的清单后匿名化。"
        rules={[{required: true, message: '请填写年数'}]}
      >
        <InputNumber suffix="年" precision={0} style={{width: 160}} />
      </Form.Item>
    </SendForm>
  )
}
