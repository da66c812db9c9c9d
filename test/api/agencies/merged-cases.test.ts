import assert from 'node:assert/strict'
import test from 'node:test'
import {readDocument} from '../../../src/reader/read-document.ts'
import {arrival} from '../../requests/desk.ts'
import {county} from '../county.ts'
import {type Asked, askAs, signedInAs} from '../signed-in.ts'

test('机关合并时未办结的申请：由并入的机关接着办，编号、署名随之，此前的文书仍用旧名', async t => {
  const place = await county(t)
  const {clock, agencies} = place
  const old = await signedInAs(place, 'disclosure-officer', '住建局')
  const request = `/api/agencies/${agencies.住建局}/requests`
  const {id} = done(await old.ask('POST', request, arrival))
  const steps = `/api/requests/${id}/steps`
  done(await old.ask('POST', steps, {seen: 1, step: {kind: 'registered', on: '2026-03-02'}}))

  clock.now = new Date('2026-03-09T01:00:00Z')
  const officer = await place.person('周伟', '教育局', ['disclosure-officer'])
  const head = await place.person('王芳', '教育局', ['disclosure-head'])
  const before = await askAs(place, officer)
  assert.equal((await before('GET', `/api/requests/${id}`)).statusCode, 404)
  const {ask: administer} = await signedInAs(place, 'system-administrator')
  const merger = {into: agencies.教育局, on: '2026-03-09'}
  done(await administer('POST', `/api/agencies/${agencies.住建局}/merger`, merger))

  const ask = await askAs(place, officer)
  const left = await askAs(place, old.person)
  assert.equal((await left('GET', `/api/requests/${id}`)).statusCode, 403)
  const {mine} = done(await ask('GET', '/api/request-home')) as {mine: {rows: {id: string}[]}}
  assert.deepEqual(
    mine.rows.map(each => each.id),
    [id],
  )
  const come = await ask('POST', request, {...arrival, on: '2026-03-09'})
  assert.match(refused(come), /已并入其他机关/)
  const extended = (on: string) => ({
    kind: 'extended',
    on: '2026-03-09',
    workingDays: 20,
    consent: {by: head, on},
    reason: '机关合并，需要清点档案',
  })
  const early = await ask('POST', steps, {seen: 2, step: extended('2026-03-06')})
  assert.match(refused(early), /当日不任此职/)
  done(await ask('POST', steps, {seen: 2, step: extended('2026-03-09')}))

  const {items} = done(await ask('GET', `/api/requests/${id}`)) as {items: {id: string}[]}
  const answer = {
    item: items[0]?.id,
    kind: 'granted',
    articles: ['第三十六条第（二）项'],
    way: '随信附送复印件',
  }
  const draft = {
    kind: 'reply-drafted',
    on: '2026-03-09',
    items: [answer],
    counted: 'granted',
    remedy: 'either-way',
  }
  done(await ask('POST', steps, {seen: 3, step: draft}))
  const decide = await askAs(place, head)
  const waiting = done(await decide('GET', '/api/approvals/waiting')) as {rows: {id: string}[]}
  const consent = `/api/approvals/${waiting.rows[0]?.id}/consent`
  done(await decide('POST', consent, {seen: 1}))
  done(await ask('POST', steps, {seen: 5, step: {kind: 'replied', on: '2026-03-09'}}))

  const shown = done(await ask('GET', `/api/requests/${id}`)) as {
    agencyName: string
    history: {event: {id: string; number?: string}}[]
  }
  assert.equal(shown.agencyName, '住建局')
  assert.equal(shown.history.at(-1)?.event.number, '公复〔2026〕1号')
  for (const [at, letter, name] of [
    [1, 'registration-receipt', '住建局'],
    [5, 'reply', '教育局'],
  ] as const) {
    const made = await ask('POST', `/api/requests/${id}/letters/${shown.history[at]?.event.id}`, {
      letter,
      format: 'docx',
    })
    assert.equal(made.statusCode, 200, made.body)
    const {blocks} = await readDocument(
      (made as unknown as {rawPayload: Buffer}).rawPayload,
      'a.docx',
    )
    const text = blocks.map(block => ('text' in block ? block.text : '')).join('\n')
    assert.ok(text.includes(name) && !text.includes(name === '住建局' ? '教育局' : '住建局'), text)
  }
})

function done(answer: Asked): Record<string, unknown> {
  assert.equal(answer.statusCode, 200, answer.body)
  return answer.json()
}

function refused(answer: Asked): string {
  assert.equal(answer.statusCode, 422, answer.body)
  return String(answer.json().refused)
}
