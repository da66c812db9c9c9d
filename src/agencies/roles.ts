import type {Day} from '../law/day.ts'

/** Who works here as what. One person may hold several roles, each at an agency from day to day. */
export const roles = {
  'information-officer': '信息员',
  'section-head': '科室负责人',
  'disclosure-officer': '政府信息公开工作机构经办人',
  'disclosure-head': '政府信息公开工作机构负责人',
  'secrecy-reviewer': '保密审查员',
  'legal-reviewer': '法规审核员',
  leader: '分管领导',
  supervisor: '主管部门监督人员',
  'system-administrator': '系统管理员',
  'security-administrator': '安全管理员',
  'audit-administrator': '审计管理员',
} as const

export type Role = keyof typeof roles

/**
 * The three administrators, of whom nobody may be two, and who do no business of the agency.
 *
 * > 应设立系统管理员、审计管理员和安全管理员等岗位，并定义部门及各个工作岗位的职责。
 * > ——GB/T 22239—2019《信息安全技术 网络安全等级保护基本要求》第三级 8.1.7.1
 */
export const administrators: readonly Role[] = [
  'system-administrator',
  'security-administrator',
  'audit-administrator',
]

/** `until` is the last day; without it the appointment goes on. */
export type Appointment = {
  person: string
  agency: string
  department?: string
  role: Role
  from: Day
  until?: Day
}

/** 「AB角」: who acts for whom from day to day, in all roles that the absent person holds. */
export type StandIn = {absent: string; standIn: string; from: Day; until: Day}

/** The appointments by which a person may act on a day, those taken over from absent colleagues with them. */
export function actingAppointments(
  person: string,
  appointments: readonly Appointment[],
  standIns: readonly StandIn[],
  on: Day,
): (Appointment & {actsFor?: string})[] {
  const absent = standIns
    .filter(({standIn, from, until}) => standIn === person && from <= on && on <= until)
    .map(standIn => standIn.absent)
  return appointments
    .filter(({from, until}) => from <= on && (until === undefined || on <= until))
    .filter(
      held => held.person === person || (absent.includes(held.person) && !isAdministrator(held)),
    )
    .map(held => (held.person === person ? held : {...held, actsFor: held.person}))
}

/**
 * Who supervises the disclosure work at an agency does so also at those whose 主管部门 it is,
 * wherever they stand in the tree; `through` is then the supervising agency.
 */
export function withSupervised<Held extends Appointment>(
  appointments: readonly Held[],
  supervised: readonly {supervisor: string; agency: string}[],
): (Held & {through?: string})[] {
  const through = appointments
    .filter(({role}) => role === 'supervisor')
    .flatMap(held =>
      supervised
        .filter(({supervisor}) => supervisor === held.agency)
        .map(({supervisor, agency}) => ({...held, agency, through: supervisor})),
    )
  return [...appointments, ...through]
}

/** The roles that a person cannot hold beside those held already, each with the one it clashes with. */
export function clashingRoles(held: readonly Role[], wanted: Role): Role[] {
  const isAdministrative = administrators.includes(wanted)
  return held.filter(role => role !== wanted && (isAdministrative || administrators.includes(role)))
}

function isAdministrator({role}: Appointment): boolean {
  return administrators.includes(role)
}
