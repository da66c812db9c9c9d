import assert from 'node:assert/strict'
import test from 'node:test'
import {topAgency} from '../../src/agencies/accounts/store/people.ts'
import {verifyChains} from '../../src/agencies/audit/verify.ts'
import {newKey} from '../../src/agencies/personal-data/cipher.ts'
import {writeFirst} from '../../src/db/settings.ts'
import {enterCounty} from '../../src/demonstration/county/enter-county.ts'
import {enterRequests} from '../../src/demonstration/requests/enter-requests.ts'
import {day} from '../../src/law/day.ts'
import {listRequests} from '../../src/requests/store/list-requests.ts'
import {testDatabase} from '../database.ts'

/** A Sunday, and a Wednesday after a long holiday. */
for (const today of ['2026-11-22', '2026-10-14'])
  test(`示例申请各在一个阶段，重来一次不再增加（${today}）`, async t => {
    const db = await testDatabase(t)
    await writeFirst(db, 'use', 'trial')
    const [key, at] = [newKey(), new Date(`${today}T02:00:00Z`)]
    await enterCounty(db, at)
    await enterRequests(db, key, at)
    await enterRequests(db, key, at)
    const within = {own: [], below: [await topAgency(db)]}
    const ask = {page: 1, size: 50} as const
    const {rows, total} = await listRequests(db, within, ask, day(today))
    assert.equal(total, 8)
    assert.deepEqual(rows.map(({status}) => status).toSorted(), [
      'archived',
      'arrived',
      'awaiting-correction',
      'consulting',
      'drafted',
      'handling',
      'handling',
      'replied',
    ])
    const late = await listRequests(db, within, {...ask, overdue: 'yes'}, day(today))
    assert.deepEqual(
      late.rows.map(({applicant}) => applicant),
      ['沈*'],
    )
    const next = today === '2026-11-22' ? '2026-11-23' : '2026-10-15'
    assert.ok(rows.some(({dueOn, status}) => dueOn === next && status === 'handling'))
    for await (const {broken} of verifyChains(db)) assert.equal(broken, undefined)
  })
