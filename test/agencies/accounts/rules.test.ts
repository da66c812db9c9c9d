import assert from 'node:assert/strict'
import test from 'node:test'
import {afterFailure, type Failures, isLocked} from '../../../src/agencies/accounts/lock.ts'
import {oneTimePassword} from '../../../src/agencies/accounts/passwords/one-time-password.ts'
import {passwordUntil, refusesPassword} from '../../../src/agencies/accounts/passwords/password.ts'
import {usualRules} from '../../../src/agencies/accounts/rules.ts'
import {isLive} from '../../../src/agencies/accounts/sessions/session-life.ts'
import {type StandingFacts, standingOf} from '../../../src/agencies/accounts/sessions/standing.ts'
import {day} from '../../../src/law/day.ts'

const zhang = {login: 'Zhangmin', name: '张敏'}

/** password, part of the refusal; nothing: allowed */
const passwords: [string, string?][] = [
  ['Gongkai-2026'],
  ['GONGKAI_2026x'],
  ['政府信息公开Ab1-'],
  ['Gk-2026', '不少于10个字符，现为7个'],
  ['𠮷𠮷𠮷Ab1-', '现为7个'],
  ['gongkai2026', '现为2种'],
  ['gongkaigongkai', '现为1种'],
  ['GONGKAI-GONGKAI', '现为2种'],
  ['Xx-zhangmin-1', '不得含有登录名'],
  ['Xx-ZHANGMIN-1', '不得含有登录名'],
  ['Gongkai张敏2026', '不得含有姓名'],
]

for (const [password, refused] of passwords)
  test(`口令 ${password}：${refused ?? '可以'}`, () => {
    const refusal = refusesPassword(password, zhang, usualRules)
    if (refused === undefined) assert.equal(refusal, undefined)
    else assert.match(refusal?.refused ?? '', new RegExp(refused))
  })

test('口令长度按设置', () => {
  const rules = {...usualRules, passwordLength: 16}
  assert.match(refusesPassword('Gongkai-2026', zhang, rules)?.refused ?? '', /不少于16个/)
})

test('发放的一次性口令符合规则，次次不同', () => {
  const made = Array.from({length: 50}, () => oneTimePassword({...usualRules, passwordLength: 20}))
  assert.equal(new Set(made).size, 50)
  for (const password of made)
    assert.equal(refusesPassword(password, zhang, {...usualRules, passwordLength: 20}), undefined)
})

test('口令的有效期按设置，零为不过期', () => {
  assert.equal(passwordUntil(day('2026-01-01'), usualRules), '2026-04-01')
  assert.equal(passwordUntil(day('2026-01-01'), {...usualRules, passwordDays: 0}), undefined)
})

const at = (time: string) => new Date(`2026-03-02T${time}Z`)

test('连续失败五次锁定三十分钟，到时自动解除，重新计数', () => {
  let state: Failures = {failures: 0, failedAt: null, lockedUntil: null}
  for (const minute of ['01', '02', '03', '04']) {
    state = afterFailure(state, at(`08:${minute}:00`), usualRules)
    assert.equal(isLocked(state, at(`08:${minute}:01`)), false)
  }
  state = afterFailure(state, at('08:05:00'), usualRules)
  assert.equal(isLocked(state, at('08:34:59')), true)
  assert.equal(isLocked(state, at('08:35:00')), false)
  assert.equal(afterFailure(state, at('08:36:00'), usualRules).failures, 1)
})

test('隔了锁定时长以上的失败不累计', () => {
  const before = {failures: 4, failedAt: at('08:00:00'), lockedUntil: null}
  assert.equal(afterFailure(before, at('08:30:00'), usualRules).failures, 5)
  assert.equal(afterFailure(before, at('08:30:01'), usualRules).failures, 1)
})

/** started, seen, now, still held */
const sessions: [string, string, string, boolean][] = [
  ['08:00:00', '08:00:00', '08:29:59', true],
  ['08:00:00', '08:00:00', '08:30:00', false],
  ['08:00:00', '19:50:00', '19:59:59', true],
  ['08:00:00', '19:50:00', '20:00:00', false],
]

for (const [started, seen, now, live] of sessions)
  test(`会话始于${started}，最近${seen}，到${now}${live ? '仍有效' : '已失效'}`, () => {
    const session = {started: at(started), seen: at(seen)}
    assert.equal(isLive(session, at(now), usualRules), live)
  })

const usual: StandingFacts = {
  hasSecondFactor: false,
  passedSecondFactor: false,
  mustChange: false,
  passwordSet: day('2026-03-01'),
  roles: ['disclosure-officer'],
}

/** what is so, whom the second factor is asked of, what is awaited */
const standings: [Partial<StandingFacts>, typeof usualRules.secondFactor, string][] = [
  [{}, 'optional', 'open'],
  [{hasSecondFactor: true}, 'optional', 'second-factor'],
  [{hasSecondFactor: true, mustChange: true}, 'optional', 'second-factor'],
  [{hasSecondFactor: true, passedSecondFactor: true, mustChange: true}, 'optional', 'new-password'],
  [{hasSecondFactor: true, passedSecondFactor: true}, 'everybody', 'open'],
  [{mustChange: true}, 'everybody', 'new-password'],
  [{}, 'everybody', 'enrolment'],
  [{}, 'administrators', 'open'],
  [{roles: ['audit-administrator']}, 'administrators', 'enrolment'],
  [{passwordSet: day('2025-12-02')}, 'optional', 'open'],
  [{passwordSet: day('2025-12-01')}, 'optional', 'new-password'],
]

for (const [facts, secondFactor, standing] of standings)
  test(`登录到哪一步：${JSON.stringify(facts)} ${secondFactor} → ${standing}`, () => {
    const rules = {...usualRules, secondFactor}
    assert.equal(standingOf({...usual, ...facts}, day('2026-03-02'), rules), standing)
  })
