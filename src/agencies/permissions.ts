import type {Appointment, Role} from './roles.ts'

/**
 * Who may do what: one table for server and console.
 *
 * An action is open to some roles, each within its reach: `own` the agency of the appointment,
 * `below` that agency and all under it in the tree.
 */
export const actions = {
  'agency.view': allow('查看机关和科室', {own: business(), below: [...overseers(), 'supervisor']}),
  'agency.edit': allow('新增、更名、合并机关，维护科室', {below: ['system-administrator']}),
  'disclosure-office.edit': allow('修改政府信息公开工作机构的地址、时间、电话', {
    own: ['disclosure-officer', 'disclosure-head'],
    below: ['system-administrator'],
  }),
  'disclosure.view': allow('查看主动公开目录', {own: business(), below: ['supervisor']}),
  'disclosure.edit': allow('维护主动公开目录', {own: ['disclosure-officer', 'disclosure-head']}),
  'person.view': allow('查看人员和职务', {own: business(), below: [...overseers(), 'supervisor']}),
  'person.edit': allow('新增、修改人员，从表格导入', {below: ['system-administrator']}),
  'appointment.edit': allow('任免职务、设定AB角', {below: ['security-administrator']}),
  'account.unlock': allow('解锁账号、重置口令和动态口令', {below: ['security-administrator']}),
  'approval-chain.edit': allow('设定审批流程', {
    own: ['disclosure-head'],
    below: ['system-administrator'],
  }),
  'approval.view': allow('查看本机关的审批', {own: business()}),
  'approval.act': allow('办理审批', {own: business()}),
  'approval.record-paper': allow('录入纸质签批和扫描件', {
    own: ['disclosure-officer', 'disclosure-head'],
  }),
  'calendar.edit': allow('维护本机关的休息日和上班日', {
    own: ['disclosure-officer', 'disclosure-head'],
    below: ['system-administrator'],
  }),
  'request-settings.edit': allow('设定依申请公开的规则', {
    own: ['disclosure-head'],
    below: ['system-administrator'],
  }),
  'letter-template.edit': allow('修改文书模板', {
    own: ['disclosure-officer', 'disclosure-head'],
    below: ['system-administrator'],
  }),
  'request.view': allow('查看依申请公开的申请', {own: business(), below: ['supervisor']}),
  'request.register': allow('录入申请、补发查询号', {
    own: ['disclosure-officer', 'disclosure-head'],
  }),
  'request.handle': allow('登记、告知、征求意见、答复、送达、归档', {
    own: ['disclosure-officer', 'disclosure-head'],
  }),
  'request.contribute': allow('检索、拟写答复', {
    own: ['information-officer', 'section-head', 'disclosure-officer', 'disclosure-head'],
  }),
  'request.hand-back': allow('交回办理意见、添加附件', {
    own: [
      'information-officer',
      'section-head',
      'disclosure-officer',
      'disclosure-head',
      'secrecy-reviewer',
      'legal-reviewer',
    ],
  }),
  'mailbox.view': allow('查看公众的更正要求、建议和投诉举报', {
    own: ['disclosure-officer', 'disclosure-head', 'leader'],
    below: ['supervisor'],
  }),
  'mailbox.answer': allow('答复、转送公众的更正要求、建议和投诉举报', {
    own: ['disclosure-officer', 'disclosure-head', 'supervisor'],
  }),
  'personal-data.open': allow('写明理由后查看个人信息全文', {
    own: ['disclosure-officer', 'disclosure-head'],
  }),
  'personal-data.anonymise': allow('将保存期满的个人信息匿名化', {
    below: ['system-administrator'],
  }),
  'audit.view': allow('查询、导出审计记录', {below: ['audit-administrator']}),
  'settings.edit': allow('修改系统设置', {below: ['system-administrator']}),
} as const

export type Action = keyof typeof actions

/**
 * A signed-in person with the appointments by which the person acts today, among them those of the
 * absent colleagues for whom the person acts.
 */
export type Actor = {
  person: string
  appointments: readonly (Appointment & {actsFor?: string})[]
}

/** What an action is done to: an agency, named by its line from the top of the tree down to itself. */
export type Target = {line: readonly string[]}

/** Whether the actor may do this to something of the target's agency. */
export function may(actor: Actor, action: Action, {line}: Target): boolean {
  return actor.appointments.some(({agency, role}) => {
    const {own, below} = reach(action, role)
    return (below && line.includes(agency)) || (own && line.at(-1) === agency)
  })
}

/**
 * The agencies whose things the actor may see in lists: those in `own`, and all under those in
 * `below`. A query is bounded by it, so that what one may not see does not exist for it.
 */
export function visible(actor: Actor, action: Action): {own: string[]; below: string[]} {
  const reaching = (how: 'own' | 'below') => [
    ...new Set(
      actor.appointments.filter(({role}) => reach(action, role)[how]).map(({agency}) => agency),
    ),
  ]
  return {own: reaching('own'), below: reaching('below')}
}

/** Whether there is anything at all on which the actor may do this; menus are drawn by it. */
export function mayAnywhere(actor: Actor, action: Action): boolean {
  const {own, below} = visible(actor, action)
  return own.length + below.length > 0
}

type Permission = {title: string; own: readonly Role[]; below: readonly Role[]}

function reach(action: Action, role: Role): {own: boolean; below: boolean} {
  const {own, below}: Permission = actions[action]
  return {own: own.includes(role), below: below.includes(role)}
}

function allow(
  title: string,
  {own = [], below = []}: {own?: readonly Role[]; below?: readonly Role[]},
): Permission {
  return {title, own, below}
}

function business(): Role[] {
  return [
    'information-officer',
    'section-head',
    'disclosure-officer',
    'disclosure-head',
    'secrecy-reviewer',
    'legal-reviewer',
    'leader',
  ]
}

function overseers(): Role[] {
  return ['system-administrator', 'security-administrator', 'audit-administrator']
}
