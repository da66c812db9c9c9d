import assert from 'node:assert/strict'
import test from 'node:test'
import {keepDisclosureOffice} from '../../../src/agencies/organs/store/disclosure-offices.ts'
import {day} from '../../../src/law/day.ts'
import {isRefusal} from '../../../src/law/refusal.ts'
import type {AskedStep} from '../../../src/requests/change/asked-step.ts'
import {change} from '../../../src/requests/change/change.ts'
import {requestOf, requestRow} from '../../../src/requests/store/requests.ts'
import {desk, zhang} from '../desk.ts'

const on = day('2026-03-02')

test('答复稿送审之前查他人的号码，换行、全角、夹空格的也查出；申请人、代理人和本机关的不算', async t => {
  const {db, key, agency, by, officer, person, come, steps} = await desk(t)
  await person('赵刚', 'leader')
  const office = {name: '办公室', address: '民族街1号', hours: '工作日', telephone: '13955550000'}
  await db
    .transaction()
    .execute(open => keepDisclosureOffice(open, agency, {...office, fax: null, email: null}))
  const {id} = await come({agent: {...zhang, name: '李代理', telephone: '13700001111'}})
  await steps(id, {kind: 'registered', on})
  const arrived = (await requestOf(db, id))?.events[0]
  const item = arrived?.kind === 'arrived' ? (arrived.items[0]?.id ?? '') : ''
  const draft = async (way: string) => {
    const step: AskedStep = {
      kind: 'reply-drafted',
      on,
      items: [{item, kind: 'granted', articles: ['第三十六条第（二）项'], way}],
      counted: 'granted',
      remedy: 'either-way',
    }
    const done = await change(db, key, id, {seen: 2, step}, by(officer))
    return isRefusal(done) ? `${done.refused}${done.article}` : 'done'
  }
  for (const [way, kind] of [
    ['与李某（13987654321）联系', '手机号码'],
    ['与李某（139　8765\n4321）联系', '手机号码'],
    ['户主李某，１１０１０１１９９００３０７６０１８', '公民身份号码'],
    ['退款至6222 0210 0112\n3456 789', '银行卡号'],
  ] as const)
    assert.match(await draft(way), new RegExp(`他人的${kind}.*第十五条`), way)
  assert.equal((await requestRow(db, id))?.events, 2)
  const own = `凭${zhang.identityNumber}领取，已电话告知${zhang.telephone}、13700001111，咨询13955550000`
  assert.equal(await draft(own), 'done')
})
