import {type ApprovalKind, approvalKinds} from '../approvals/kinds.ts'

/** By the ids of each kind; of personal data the object that they belong to. */
export type Names = Record<
  'agency' | 'department' | 'person' | 'approval' | 'request' | 'personal-data',
  ReadonlyMap<string, string>
>

/** `person/<id>/account` as its parts; what is there once has a kind alone. */
export function partsOf(object: string): {kind: string; id: string; under: string[]} {
  const [kind = '', id = '', ...under] = object.split('/')
  return {kind, id, under}
}

/** What the object of an act is called; null where nothing is known by that name. */
export function nameOfObject(object: string, names: Names): string | null {
  const {kind, id, under} = partsOf(object)
  if (kind in single && id === '') return single[kind] ?? null
  if (kind === 'approval-chain') return ofChain(id)
  if (kind === 'mail') return '通知邮件'
  if (kind === 'mailbox') return '公众来件'
  if (kind === 'personal-data') {
    const owner = names['personal-data'].get(id)
    return owner ? `个人信息（${nameOfObject(owner, names) ?? owner}）` : null
  }
  const name = isNamed(kind) ? names[kind].get(id) : undefined
  if (name === undefined) return null
  if (kind === 'request') return `申请（${name}）`
  const [part = '', which] = under
  if (part === 'day') return `${name}的 ${which}`
  return part === '' ? name : `${name}的${parts[part] ?? part}`
}

const single: Readonly<Record<string, string>> = {
  account: '账号',
  'account-rules': '账号的规定',
  audit: '审计记录',
  'mail-server': '邮件服务器',
  retention: '个人信息保存年限',
}

const parts: Readonly<Record<string, string>> = {
  account: '账号',
  appointment: '职务',
  'stand-in': 'AB角',
  notices: '通知接收方式',
  'disclosure-office': '公开工作机构',
  disclosures: '主动公开目录',
}

function isNamed(kind: string): kind is keyof Names {
  return ['agency', 'department', 'person', 'approval', 'request'].includes(kind)
}

function ofChain(kind: string): string | null {
  return kind in approvalKinds ? `${approvalKinds[kind as ApprovalKind].title}的审批流程` : null
}
