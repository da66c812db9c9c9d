import {useMutation, useQuery, useQueryClient} from '@tanstack/react-query'
import {App, Button, Form, Select} from 'antd'
import {administrators, type Role, roles} from '../../agencies/roles.ts'
import type {Answer} from '../../contract/route.ts'
import {type Routes, routes} from '../../contract/routes.ts'
import {call} from '../call.ts'
import {DialogForm} from '../form/dialog-form.tsx'
import {optionsOf} from '../form/fields.tsx'
import {Waiting} from '../frame/waiting.tsx'
import {Wrong} from '../frame/wrong.tsx'
import {sentenceOf} from '../problem.ts'
import {AgencySettings} from './agency-settings.tsx'

type Chain = Answer<Routes['approvalChains']>[number]

/** By which roles, one after another, each kind of decision of an agency is approved. */
export default function ApprovalChainsPage() {
  return (
    <AgencySettings title="审批流程" action="approval-chain.edit">
      {agency => <Chains agency={agency.id} />}
    </AgencySettings>
  )
}

function Chains({agency}: {agency: string}) {
  const chains = useQuery({
    queryKey: [routes.approvalChains.path, agency],
    queryFn: () => call(routes.approvalChains, {params: {agency}}),
  })
  if (chains.error) return <Wrong error={chains.error} />
  if (!chains.data) return <Waiting />
  return (
    <div className="narrow">
      <p>
        没有另设的，走通常流程，本机关没有人担任的职务略过。在途的审批仍走送审时的流程；起草人不作最后批准。
      </p>
      <ul className="rows">
        {chains.data.map(chain => (
          <ChainRow key={chain.kind} chain={chain} agency={agency} />
        ))}
      </ul>
    </div>
  )
}

function ChainRow({chain: {kind, title, set, usual}, agency}: {chain: Chain; agency: string}) {
  return (
    <li>
      <div>
        {title}
        <span className="quiet">（{set ? '本机关另设' : '通常流程'}）</span>
        <br />
        <Steps chain={set ?? usual} />
      </div>
      <div className="actions">
        {set && <FollowUsual agency={agency} kind={kind} title={title} />}
        <SetChain agency={agency} kind={kind} title={title} chain={set ?? usual} />
      </div>
    </li>
  )
}

function Steps({chain}: {chain: readonly Role[]}) {
  if (chain.length === 0)
    return <strong>没有人可以审批：请先由安全管理员任命负责人或分管领导。</strong>
  return <>{chain.map(role => roles[role]).join(' → ')}</>
}

type Subject = {agency: string; kind: Chain['kind']; title: string}

function SetChain({agency, kind, title, chain}: Subject & {chain: readonly Role[]}) {
  return (
    <DialogForm<{chain: Role[]}>
      button="保存"
      opener="修改"
      title={`${title}的审批流程`}
      says="已保存，从下一次送审起走新的流程"
      initial={{chain: [...chain]}}
      send={body => call(routes.setApprovalChain, {params: {agency, kind}, body})}
    >
      <Form.Item
        name="chain"
        label="依次审批的职务"
        extra="按选择的先后；要改先后，先移去再重新选。"
        rules={[{required: true, message: '请至少选一个职务'}]}
      >
        <Select
          mode="multiple"
          options={approving}
          optionFilterProp="label"
          getPopupContainer={field => field.closest('dialog') ?? document.body}
        />
      </Form.Item>
      <Form.Item<{chain: Role[]}> noStyle dependencies={['chain']}>
        {({getFieldValue}) => (
          <p>
            将依次审批：
            <Steps chain={getFieldValue('chain') ?? []} />
          </p>
        )}
      </Form.Item>
    </DialogForm>
  )
}

const approving = optionsOf(roles).filter(
  ({value}) => value !== 'supervisor' && !administrators.some(role => role === value),
)

function FollowUsual({agency, kind, title}: Subject) {
  const queries = useQueryClient()
  const {message} = App.useApp()
  const clear = useMutation({
    mutationFn: () => call(routes.clearApprovalChain, {params: {agency, kind}}),
    async onSuccess() {
      message.success(`${title}已恢复通常流程`)
      await queries.invalidateQueries({queryKey: [routes.approvalChains.path]})
    },
    onError: error => message.error(sentenceOf(error)),
  })
  return (
    <Button
      aria-label={`${title}：恢复通常流程`}
      loading={clear.isPending}
      onClick={() => clear.mutate()}
    >
      恢复通常流程
    </Button>
  )
}
