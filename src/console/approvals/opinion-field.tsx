import {Form, Input} from 'antd'

/** Opinions and reasons are kept with the approval, whole, also when its applicant is anonymised. */
export const keptForGood = '随审批记录长期保存，请勿写入申请人的姓名、证件号码和联系方式。'

export function OpinionField() {
  return (
    <Form.Item name="opinion" label="意见（可不填）" extra={keptForGood}>
      <Input.TextArea autoSize={{minRows: 2}} maxLength={1000} />
    </Form.Item>
  )
}
