import {Form, Input} from 'antd'
import {routes} from '../../contract/routes.ts'
import {call} from '../call.ts'
import {DialogForm} from '../form/dialog-form.tsx'
import {ChoiceField} from '../form/fields.tsx'
import {useColleagues} from '../requests/request-query.ts'
import type {Approval} from './approval-query.ts'
import {keptForGood, OpinionField} from './opinion-field.tsx'
import {PaperForm} from './paper-form.tsx'

/** What the reader may do now; approving is the one main thing. */
export function Acts({approval}: {approval: Approval}) {
  const {id, events, possible} = approval
  const params = {approval: id}
  const seen = events.length
  return (
    <>
      {possible.includes('approved') && (
        <DialogForm<{opinion?: string}>
          button="批准"
          isMain
          says="已批准"
          send={({opinion}) =>
            call(routes.approve, {params, body: {seen, ...(opinion && {opinion})}})
          }
        >
          <OpinionField />
        </DialogForm>
      )}
      {possible.includes('returned') && (
        <DialogForm<{reason: string}>
          button="退回"
          title="退回起草人"
          says="已退回"
          send={({reason}) => call(routes.returnApproval, {params, body: {seen, reason}})}
        >
          <Form.Item
            name="reason"
            label="退回的理由"
            extra={keptForGood}
            rules={[{required: true, message: '请写明理由'}]}
          >
            <Input.TextArea autoSize={{minRows: 3}} maxLength={1000} />
          </Form.Item>
        </DialogForm>
      )}
      {possible.includes('delegated') && <Delegate approval={approval} />}
      {possible.includes('approved-on-paper') && <PaperForm approval={approval} />}
      {possible.includes('submitted') && (
        <DialogForm
          button="重新送审"
          isMain
          says="已送审"
          send={() => call(routes.submitApproval, {params, body: {seen}})}
        >
          <p>原稿不改、重新送审；需要修改的，请到申请页另行拟写答复。</p>
        </DialogForm>
      )}
      {possible.includes('withdrawn') && (
        <DialogForm
          button="撤回送审"
          says="已撤回"
          send={() => call(routes.withdrawApproval, {params, body: {seen}})}
        >
          <p>撤回后，可以修改再送审。</p>
        </DialogForm>
      )}
    </>
  )
}

function Delegate({approval: {id, agency, events, drafters}}: {approval: Approval}) {
  const colleagues = useColleagues(agency).data?.rows ?? []
  return (
    <DialogForm<{to: string}>
      button="委托"
      title="委托他人审批这一步"
      says="已委托"
      send={({to}) =>
        call(routes.delegateApproval, {params: {approval: id}, body: {seen: events.length, to}})
      }
    >
      <ChoiceField
        name="to"
        label="委托给"
        hint="起草人不能审批自己起草的"
        isNeeded
        options={colleagues
          .filter(each => !drafters.some(drafter => drafter.id === each.id))
          .map(each => ({value: each.id, label: each.name}))}
      />
    </DialogForm>
  )
}
