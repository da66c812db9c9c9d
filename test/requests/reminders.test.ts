import assert from 'node:assert/strict'
import test from 'node:test'
import {sql} from 'kysely'
import {day} from '../../src/law/day.ts'
import {nationalCalendar} from '../../src/law/national-calendar.ts'
import {lastDaysOf} from '../../src/requests/reminders/last-days.ts'
import {remind} from '../../src/requests/reminders/remind.ts'
import {reminderOf} from '../../src/requests/reminders/reminder.ts'
import {defaultSettings} from '../../src/requests/settings/settings.ts'
import {standingOf} from '../../src/requests/state/standing.ts'
import {requestOf} from '../../src/requests/store/requests.ts'
import {desk} from './desk.ts'
import {histories} from './history.ts'

const on = day('2026-03-02')
const morning = (text: string) => new Date(`${text}T00:05:00Z`)

/** A day, and what is said on it of a reply due on Monday 2026-03-30. */
const replies: [string, string | undefined][] = [
  ['2026-03-20', undefined],
  ['2026-03-23', '答复的期限还有5个工作日（2026年3月30日）'],
  ['2026-03-24', '答复的期限还有4个工作日（2026年3月30日）'],
  ['2026-03-27', '答复的期限还有1个工作日（2026年3月30日）'],
  ['2026-03-30', '答复的期限今天届满（2026年3月30日）'],
  ['2026-03-31', '答复的期限已逾期1个工作日（2026年3月30日），请尽快答复'],
  ['2026-04-08', '答复的期限已逾期6个工作日（2026年3月30日），请尽快答复'],
]

test('提醒：临近、当天、逾期各怎样说；同一档次只有一个名字，错过的由下一次补上', () => {
  const said = new Map<string, string[]>()
  for (const [today, text] of replies) {
    const [reply] = remindersOn(today, [])
    assert.equal(reply?.text, text, today)
    if (reply) said.set(reply.once, [...(said.get(reply.once) ?? []), today])
  }
  assert.deepEqual(
    [...said].map(([once, days]) => [once.split('/').at(-1), ...days]),
    [
      ['before-5', '2026-03-23', '2026-03-24'],
      ['before-1', '2026-03-27'],
      ['before-0', '2026-03-30'],
      ['late-1', '2026-03-31'],
      ['late-6', '2026-04-08'],
    ],
  )
})

test('提醒：征求意见期间不因期限逐日顺延而天天提醒；放假安排未公布的按最早可能的一天', () => {
  const asked = {id: 'e3', by: 'o', on: day('2026-03-24'), kind: 'third-party-asked'} as const
  const letter = {...asked, to: '某公司', content: '是否同意公开'}
  const names = ['2026-03-25', '2026-03-26', '2026-03-27'].map(today =>
    remindersOn(today, [
      letter,
      {
        id: 'e4',
        by: 'o',
        on: day('2026-03-25'),
        kind: 'delivered',
        of: 'e3',
        way: 'post',
        proof: '回执',
      },
    ]).map(({once}) => once),
  )
  assert.deepEqual(new Set(names.flat()), new Set(['reply/e1/paused/before-3']))
  const [provisional] = remindersOn('2026-12-24', [], '2026-12-01')
  assert.equal(
    provisional?.text,
    '答复的期限最早可能为2026年12月27日，还有1个工作日（放假安排尚未公布，日期暂定）',
  )
})

test('提醒：每段历史的每一步都说得出各项期限，每项期限在它之前、当天、之后都有提醒', () => {
  const seen = new Set<string>()
  for (const {steps} of histories()) {
    const events = steps.flatMap(step => ('take' in step ? [step.take as never] : []))
    for (let at = 1; at <= events.length; at++) {
      const history = events.slice(0, at)
      const today = day((history.at(-1) as {on: string} | undefined)?.on ?? '')
      const around = {calendar: nationalCalendar(), settings: defaultSettings, today}
      for (const lastDay of lastDaysOf(standingOf(history, around), around)) {
        seen.add(lastDay.what)
        assert.ok(lastDay.earliest <= lastDay.day, `${lastDay.title} ${lastDay.day}`)
        const onDay = reminderOf(lastDay, {...around, today: lastDay.day})
        assert.match(onDay?.text ?? '', /今天届满/)
      }
    }
  }
  assert.deepEqual([...seen].sort(), [
    'confirmation',
    'correction',
    'fee',
    'inner',
    'opinion',
    'reasons',
    'reply',
  ])
})

test('提醒告诉经办人、负责人和代班的人，承办科室只收到内部期限；再跑一次、停两天都只有一次', async t => {
  const {db, agency, officer, person, come, steps, clock} = await desk(t)
  const head = await person('王芳', 'disclosure-head')
  const stands = await person('李强', 'disclosure-officer')
  const section = await person('赵刚', 'section-head')
  const {rows} = await sql<{id: string}>`
    insert into departments (agency, name, "from") values (${agency}, '规划股', '2026-01-01')
    returning id`.execute(db)
  const department = rows[0]?.id ?? ''
  await sql`update appointments set department = ${department} where person = ${section}`.execute(
    db,
  )
  await sql`insert into stand_ins (absent, stand_in, "from", until)
    values (${officer}, ${stands}, '2026-03-26', '2026-03-31')`.execute(db)
  const {id} = await come()
  const innerDue = day('2026-03-20')
  await steps(
    id,
    {kind: 'registered', on},
    {kind: 'assigned', on, department, role: 'assist', innerDue},
  )
  const names = new Map([
    [officer, '张敏'],
    [head, '王芳'],
    [stands, '李强'],
    [section, '赵刚'],
  ])
  const told = async (today: string) => {
    await sql`delete from notices where kind not like 'request-%'`.execute(db)
    const before = await sql<{id: string}>`select id from notices`.execute(db)
    clock.now = morning(today)
    await Promise.all([remind(db, clock.now), remind(db, clock.now)])
    await remind(db, new Date(clock.now.getTime() + 3_600_000))
    const known = before.rows.map(each => each.id)
    const {rows} = await sql<{person: string; text: string}>`
      select person, text from notices where id <> all(${known}::uuid[])`.execute(db)
    return rows.map(each => `${names.get(each.person)} ${each.text.split('：')[1]}`).sort()
  }
  assert.deepEqual(await told('2026-03-12'), [])
  assert.deepEqual(await told('2026-03-13'), [
    '张敏 协办科室办理的内部期限还有5个工作日（2026年3月20日）',
    '赵刚 协办科室办理的内部期限还有5个工作日（2026年3月20日）',
  ])
  assert.deepEqual(await told('2026-03-14'), [], '休息日不提醒')
  assert.deepEqual((await told('2026-03-23')).length, 5, '内部期限已逾期，答复还有5个工作日')
  // 停了两天：25日该说的没有说，27日只补最近的一次；代班的人一来就知道逾期的。
  assert.deepEqual(await told('2026-03-27'), [
    '张敏 答复的期限还有1个工作日（2026年3月30日）',
    '李强 协办科室办理的内部期限已逾期5个工作日（2026年3月20日），请尽快办理',
    '李强 答复的期限还有1个工作日（2026年3月30日）',
    '王芳 答复的期限还有1个工作日（2026年3月30日）',
  ])
  await steps(id, {kind: 'withdrawn', on: day('2026-03-27'), proof: '书面'})
  assert.deepEqual(await told('2026-03-30'), [])
  assert.equal((await requestOf(db, id))?.events.at(-1)?.kind, 'withdrawn')
  const {rows: left} = await sql`select from request_reminders`.execute(db)
  assert.equal(left.length, 0)
})

/** What is said on a day of a request that came and was registered on `from`. */
function remindersOn(today: string, more: readonly object[], from = '2026-03-02') {
  const given = {by: 'o', on: day(from)}
  const history = [
    {
      ...given,
      id: 'e1',
      kind: 'arrived',
      channel: 'in-person',
      applicantKind: 'natural',
      items: [{id: '1', content: '批复'}],
    },
    {...given, id: 'e2', kind: 'registered', number: '1号'},
    ...more,
  ] as never[]
  const around = {calendar: nationalCalendar(), settings: defaultSettings, today: day(today)}
  return lastDaysOf(standingOf(history, around), around).flatMap(
    each => reminderOf(each, around) ?? [],
  )
}
