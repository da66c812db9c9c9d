import assert from 'node:assert/strict'
import {test} from 'node:test'
import {day} from '../../src/law/day.ts'
import {judgeApplication} from '../../src/portal/requests/apply/application.ts'
import {
  jointPlacesIn,
  nothingTyped,
  typedOf,
  withoutJoint,
} from '../../src/portal/requests/apply/application-fields.ts'

const someone = (place: number, name: string) => ({
  [`joint${place}Name`]: name,
  [`joint${place}IdentityKind`]: 'passport',
  [`joint${place}IdentityNumber`]: `E${place}`,
})

test('删去或者清空中间一位，其后的依次前移，内容不串', () => {
  const typed = typedOf({
    ...someone(1, '甲'),
    ...someone(2, '乙'),
    ...someone(3, '丙'),
    name: '张三',
  })
  const dropped = withoutJoint(typed, 2)
  assert.deepEqual(jointPlacesIn(dropped), [1, 2])
  assert.deepEqual(
    [dropped.joint1Name, dropped.joint2Name, dropped.joint2IdentityNumber, dropped.joint3Name],
    ['甲', '丙', 'E3', ''],
  )
  assert.equal(dropped.name, '张三')
  const cleared = withoutJoint({...typed, joint1Name: ' ', joint1IdentityNumber: ''})
  assert.deepEqual([cleared.joint1Name, cleared.joint2Name], ['乙', '丙'])
  assert.deepEqual(withoutJoint(dropped), dropped)
})

test('只填了代理人的电话也算委托，缺什么都指出；过长的一项指出而不截断', () => {
  const judged = judgeApplication(
    {...nothingTyped, agentTelephone: '13812345678', item2: '长'.repeat(10_001)},
    [],
    day('2026-03-02'),
  )
  assert.ok('mistakes' in judged)
  assert.match(judged.mistakes.agentName ?? '', /代理人/)
  assert.match(judged.mistakes.mandate ?? '', /授权委托书/)
  assert.match(judged.mistakes.item2 ?? '', /不得多于10000字/)
  assert.equal(judged.mistakes.item1, undefined)
})
