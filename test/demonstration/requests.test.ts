import assert from 'node:assert/strict'
import test from 'node:test'
import {topAgency} from '../../src/agencies/accounts/store/people.ts'
import {verifyChains} from '../../src/agencies/audit/verify.ts'
import {readTree} from '../../src/agencies/organs/store/organs.ts'
import {newKey} from '../../src/agencies/personal-data/cipher.ts'
import {forgetSetting, writeFirst} from '../../src/db/settings.ts'
import {enterCounty} from '../../src/demonstration/county/enter-county.ts'
import {enterDocuments} from '../../src/demonstration/disclosures/enter-documents.ts'
import {enterEntries} from '../../src/demonstration/mailbox/enter-entries.ts'
import {enterRequests} from '../../src/demonstration/requests/enter-requests.ts'
import {documentsAbout} from '../../src/disclosures/published-documents.ts'
import {searchDisclosures} from '../../src/disclosures/store.ts'
import {day} from '../../src/law/day.ts'
import {listEntries} from '../../src/mailbox/store.ts'
import {listRequests} from '../../src/requests/store/list-requests.ts'
import {testDatabase} from '../database.ts'

/** A Sunday, and a Wednesday after a long holiday. */
for (const today of ['2026-11-22', '2026-10-14'])
  test(`示例申请各在一个阶段，示例来件各到该办的机关，重来一次不再增加（${today}）`, async t => {
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
    await enterEntries(db, key, at)
    // As where it was broken off before it was noted as done.
    await forgetSetting(db, 'mailbox')
    await enterEntries(db, key, at)
    const entries = await listEntries(db, within, ask, day(today))
    assert.deepEqual(
      entries.rows.map(({kind, agencyName, aboutName}) => [kind, agencyName, aboutName]),
      [
        ['suggestion', '青禾县住房和城乡建设局', '青禾县住房和城乡建设局'],
        ['complaint', '青禾县人民政府办公室', '青禾县教育局'],
      ],
    )
    assert.deepEqual(entries.rows.map(({dueOn}) => dueOn)[1], next)
    await enterDocuments(db, at)
    await forgetSetting(db, 'disclosures')
    await enterDocuments(db, at)
    const search = {words: [], limit: 50, offset: 0}
    const {total: published} = await searchDisclosures(db, search)
    assert.equal(published, 12)
    const ids = new Map([...(await readTree(db)).values()].map(({id, name}) => [name, id]))
    const asked = ids.get('青禾县住房和城乡建设局') ?? ''
    const [found] = await documentsAbout(db, '今年的公租房分配方案', asked, 3)
    assert.match(found?.title ?? '', /公共租赁住房分配方案/)
    for await (const {broken} of verifyChains(db)) assert.equal(broken, undefined)
  })
