import type {Day} from '../../law/day.ts'
import type {Refusal} from '../../law/refusal.ts'
import {type Appointment, administrators, roles, type StandIn} from '../roles.ts'
import {overlap, refusesClashes} from './clashes.ts'

export const appointmentRule = '职务任免规则'

/**
 * > 应授予管理用户所需的最小权限，实现管理用户的权限分离
 * > ——GB/T 22239—2019 8.1.4.2 d)
 */
export const separationRule = '任免分离规则（GB/T 22239—2019 8.1.4.2）'

/** What of a person's surroundings an appointment or a stand-in is judged by. */
export type Around = {appointments: readonly Appointment[]; standIns: readonly StandIn[]}

/** Why somebody cannot be appointed so; `by` is who appoints. */
export function refusesAppointment(
  {appointments, standIns}: Around,
  wanted: Appointment,
  by: string,
): Refusal | undefined {
  const {person, agency, role, from, until} = wanted
  if (person === by) return ownRoles
  if (until !== undefined && until < from) return endsBeforeItBegins
  const same = appointments.find(
    held =>
      held.person === person &&
      held.agency === agency &&
      held.role === role &&
      held.department === wanted.department &&
      overlap(held, wanted),
  )
  if (same)
    return {
      refused: `此人自${same.from}起已任${roles[role]}，不必重复任命`,
      article: appointmentRule,
    }
  return refusesClashes([...appointments, wanted], standIns)
}

/** Why an appointment cannot end with a day. */
export function refusesEnd(
  {person, from}: Appointment,
  until: Day,
  by: string,
): Refusal | undefined {
  if (person === by) return ownRoles
  return until < from
    ? {refused: `任职自${from}起，免职日期不能更早；尚未开始的可以撤销`, article: appointmentRule}
    : undefined
}

/** Why an appointment cannot be taken back as if it had never been: it has begun. */
export function refusesWithdrawal(
  {person, from}: Appointment,
  today: Day,
  by: string,
): Refusal | undefined {
  if (person === by) return ownRoles
  return from <= today
    ? {refused: `任职已自${from}起生效，不能撤销，请填写免职日期`, article: appointmentRule}
    : undefined
}

/** Why somebody cannot stand in for another from day to day. */
export function refusesStandIn(
  {appointments, standIns}: Around,
  wanted: StandIn,
  by: string,
): Refusal | undefined {
  const {absent, standIn} = wanted
  if (absent === standIn) return {refused: '不能由本人代理本人', article: standInRule}
  if (absent === by || standIn === by)
    return {refused: '不能为自己设定AB角，请由另一名安全管理员办理', article: separationRule}
  if (wanted.until < wanted.from) return endsBeforeItBegins
  const isTaken = appointments.some(
    held => held.person === absent && !administrators.includes(held.role) && overlap(held, wanted),
  )
  if (!isTaken)
    return {
      refused: '被代理人在此期间没有可以代理的职务；管理员的职务不能代理',
      article: standInRule,
    }
  const same = standIns.find(
    other => other.absent === absent && other.standIn === standIn && overlap(other, wanted),
  )
  if (same)
    return {refused: `二人已设有${same.from}至${same.until}的AB角，请先修改`, article: standInRule}
  return refusesClashes(appointments, [...standIns, wanted])
}

export const standInRule = 'AB角规则'

const ownRoles: Refusal = {
  refused: '不能任免自己的职务，请由另一名安全管理员办理',
  article: separationRule,
}

const endsBeforeItBegins: Refusal = {
  refused: '截止日期不能早于开始日期',
  article: appointmentRule,
}
