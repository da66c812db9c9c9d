import type {By} from '../../src/agencies/accounts/act.ts'
import {change as changeApproval} from '../../src/agencies/approvals/change.ts'
import {newKey} from '../../src/agencies/personal-data/cipher.ts'
import type {Role} from '../../src/agencies/roles.ts'
import {day} from '../../src/law/day.ts'
import {isRefusal, type Refusal} from '../../src/law/refusal.ts'
import type {Arrival} from '../../src/requests/arrival/arrival.ts'
import {arrive} from '../../src/requests/arrival/arrive.ts'
import type {AskedStep} from '../../src/requests/change/asked-step.ts'
import {change} from '../../src/requests/change/change.ts'
import {approveReply} from '../../src/requests/replies/approval.ts'
import {requestOf} from '../../src/requests/store/requests.ts'
import {newAgency, newPerson} from '../agencies/approvals/bureau.ts'
import {testDatabase} from '../database.ts'

type Context = {after(end: () => Promise<void>): void}

export const zhang = {
  name: '张三',
  identityKind: 'identity-card',
  identityNumber: '11010519491231002X',
  contact: null,
  telephone: '13812345678',
  email: 'zhangsan@example.cn',
  address: '某县人民路1号',
} as const

/** 张三 asks 住建局 in person on Monday 2026-03-02. */
export const arrival: Arrival = {
  channel: 'in-person',
  on: day('2026-03-02'),
  applicantKind: 'natural',
  items: ['某县人民路拓宽工程的征收补偿方案'],
  wantedForm: 'paper',
  wantedWay: 'post',
  applicant: zhang,
  jointApplicants: [],
  agent: null,
}

/** 住建局 with its disclosure desk, whose clock the test sets. */
export async function desk(t: Context) {
  const db = await testDatabase(t)
  const agency = await newAgency(db, '住建局')
  const key = newKey()
  const clock = {now: new Date('2026-03-02T01:00:00Z')}
  const person = (name: string, ...roles: Role[]) => newPerson(db, agency, name, roles)
  const officer = await person('张敏', 'disclosure-officer')
  const by = (who: string): By => ({person: who, address: '10.0.0.8', at: clock.now})
  const take = async (id: string, step: AskedStep, who = officer) => {
    const seen = (await requestOf(db, id))?.events.length ?? 0
    return change(db, key, id, {seen, step}, by(who))
  }
  return {
    db,
    agency,
    key,
    clock,
    officer,
    person,
    by,
    take,
    come: async (given: Partial<Arrival> = {}, who = officer) =>
      done(arrive(db, key, agency, {...arrival, ...given}, by(who))),
    /** Takes steps one after the other, each of which must be lawful. */
    async steps(id: string, ...asked: AskedStep[]) {
      for (const step of asked) await done(take(id, step))
    },
    approve: (approval: string, who: string, seen: number) =>
      changeApproval(db, approval, {seen, step: {kind: 'approved'}}, by(who), {
        reply: approveReply,
        'refusing-reply': approveReply,
      }),
  }
}

export async function done<Result extends object>(
  outcome: Promise<Result | Refusal>,
): Promise<Result> {
  const result = await outcome
  if (isRefusal(result)) throw new Error(`${result.refused}（${result.article}）`)
  return result
}

export async function refusal(outcome: Promise<object>): Promise<string> {
  const result = await outcome
  return isRefusal(result) ? result.refused : '办成了'
}
