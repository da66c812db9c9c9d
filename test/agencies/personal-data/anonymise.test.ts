import assert from 'node:assert/strict'
import test, {type TestContext} from 'node:test'
import {sql} from 'kysely'
import {searchAudit} from '../../../src/agencies/audit/search.ts'
import {recordAct} from '../../../src/agencies/audit/store.ts'
import {verifyChains} from '../../../src/agencies/audit/verify.ts'
import {fileOf, filesOf, saveFile} from '../../../src/agencies/files/store.ts'
import {anonymise} from '../../../src/agencies/personal-data/anonymise.ts'
import {newKey} from '../../../src/agencies/personal-data/cipher.ts'
import {mattersClosedBefore} from '../../../src/agencies/personal-data/matters.ts'
import {openPersonalData} from '../../../src/agencies/personal-data/open.ts'
import {
  changeRetention,
  readRetention,
} from '../../../src/agencies/personal-data/retention-setting.ts'
import {addPersonalKey, personalKey} from '../../../src/agencies/personal-data/store.ts'
import type {Database} from '../../../src/db/database.ts'
import {day} from '../../../src/law/day.ts'
import {isRefusal} from '../../../src/law/refusal.ts'
import {bureau} from '../approvals/bureau.ts'
import {png} from '../files/scans.ts'

const applicant = {
  name: '欧阳建国',
  identityNumber: '11010519491231002X',
  address: '某县平安东路21号',
}
const fileName = '欧阳建国身份证.png'
/** A picture that nothing else in the database holds. */
const scan = Buffer.concat([png.subarray(0, -12), marked(), png.subarray(-12)])

/** 住建局 with an applicant whose request ended on `closed`. */
async function withApplicant(t: TestContext, closed: string | null) {
  const place = await bureau(t)
  const {db, agency, person, by, at} = place
  const officer = await person('张敏', 'disclosure-officer')
  const installation = newKey()
  const applying = await addPersonalKey(db, installation)
  const key = await personalKey(db, installation, applying)
  assert.ok(key)
  await sql`update personal_keys set agency = ${agency}, object = 'request/1', closed = ${closed}
    where person = ${applying}`.execute(db)
  for (const [field, text] of Object.entries(applicant))
    await sql`insert into personal_fields (person, field, sealed)
      values (${applying}, ${field}, ${key.seal(field, text)})`.execute(db)
  const file = await db.transaction().execute(async change => {
    const kept = {name: fileName, bytes: scan, kind: 'png'} as const
    const id = await saveFile(change, {agency, object: 'request/1', key}, kept, by(officer))
    const name = key.seal('name', applicant.name).toString('base64')
    await recordAct(change, {
      agency,
      at: at.toISOString(),
      actor: officer,
      address: null,
      action: '登记',
      object: 'request/1',
      before: null,
      after: {name},
    })
    return id
  })
  return {...place, officer, installation, applicant: applying, key, file}
}

test('查看个人信息：须是本机关的人，理由和看了哪些栏目记入审计，内容不记', async t => {
  const {db, agency, by, officer, installation, applicant: person} = await withApplicant(t, null)
  const opened = await openPersonalData(
    db,
    installation,
    {person, reason: '核对邮寄地址'},
    by(officer),
  )
  assert.deepEqual(opened, {object: 'request/1', fields: applicant})
  const {entries} = await searchAudit(db, {agencies: [agency], action: '查看个人信息', limit: 5})
  assert.deepEqual(entries[0]?.after, {
    of: 'request/1',
    reason: '核对邮寄地址',
    fields: ['address', 'identityNumber', 'name'],
  })
  const nobody = {person: crypto.randomUUID(), reason: '核对邮寄地址'}
  assert.equal(await openPersonalData(db, installation, nobody, by(officer)), undefined)
})

test('匿名化之前到处搜得到密文能打开，之后任何表的任何列都读不出此人，审计链完整，查看时说明缘由', async t => {
  const place = await withApplicant(t, '2016-03-01')
  const {db, agency, by, officer, installation, applicant: person, key, file} = place
  const sealed = await everythingOpenedBy(db, key)
  assert.deepEqual(
    sealed.sort(),
    [...Object.values(applicant), applicant.name, fileName, 'scan'].sort(),
  )
  const kept = await fileOf(db, 'request/1', file, key)
  assert.deepEqual([kept?.name, kept?.bytes.equals(scan)], [fileName, true])
  assert.deepEqual(await plainTextFound(db), [])

  const due = {agencies: [agency], before: day('2016-03-02'), page: 1, size: 10}
  assert.equal((await mattersClosedBefore(db, due)).total, 1)
  assert.deepEqual(await anonymise(db, [person], [agency], by(officer)), {
    anonymised: [person],
    refused: [],
  })
  assert.equal((await mattersClosedBefore(db, due)).total, 0)
  assert.equal(await personalKey(db, installation, person), null)
  assert.deepEqual(await plainTextFound(db), [])
  // Even who has kept the old key finds nothing but the entry of the trail, which must not change.
  assert.deepEqual((await everythingOpenedBy(db, key)).sort(), [fileName, applicant.name].sort())
  assert.equal(await fileOf(db, 'request/1', file), undefined)
  assert.deepEqual(
    (await filesOf(db, 'request/1')).map(({name}) => name),
    [null],
  )

  const opened = await openPersonalData(db, installation, {person, reason: '再看一次'}, by(officer))
  assert.ok(opened && isRefusal(opened))
  assert.match(opened.refused, /^保存期满，个人信息已于2026-03-02匿名化，密钥已销毁/)
  const [again] = (await anonymise(db, [person], [agency], by(officer))).refused
  assert.match(again?.refused ?? '', /已于2026-03-02匿名化/)
  for await (const {broken} of verifyChains(db)) assert.equal(broken, undefined)
})

test('没有办结、没有期满、别的机关的，都不匿名化', async t => {
  const {db, agency, by, officer, applicant: open} = await withApplicant(t, null)
  const late = await addPersonalKey(db, newKey())
  await sql`update personal_keys set agency = ${agency}, object = 'request/2', closed = '2016-03-02'
    where person = ${late}`.execute(db)
  const {anonymised, refused} = await anonymise(db, [open, late], [agency], by(officer))
  assert.deepEqual(anonymised, [])
  assert.deepEqual(
    refused.map(each => each.refused),
    ['尚未办结，个人信息还要使用', '办结于2016-03-02，须保存10年，还没有期满'],
  )
  const foreign = await anonymise(db, [open, late], [], by(officer))
  assert.ok(foreign.refused.every(each => /没有找到/.test(each.refused)))
})

test('十人同时要匿名化同一人，只记一次', async t => {
  const {db, agency, by, officer, applicant: person} = await withApplicant(t, '2016-03-01')
  const outcomes = await Promise.all(
    Array.from({length: 10}, () => anonymise(db, [person], [agency], by(officer))),
  )
  assert.equal(outcomes.flatMap(({anonymised}) => anonymised).length, 1)
})

test('保存年限可以修改，修改留痕', async t => {
  const {db, agency, by, officer} = await withApplicant(t, null)
  assert.deepEqual(await readRetention(db), {years: 10})
  await changeRetention(db, {years: 3}, by(officer))
  assert.deepEqual(await readRetention(db), {years: 3})
  const {entries} = await searchAudit(db, {agencies: [agency], action: '保存年限', limit: 5})
  assert.deepEqual([entries[0]?.before, entries[0]?.after], [{years: 10}, {years: 3}])
})

/** Every column of every table as text in which something of the person stands, plain, hex or base64. */
async function plainTextFound(db: Database): Promise<string[]> {
  const words = [...Object.values(applicant), '身份证'].flatMap(text => [
    text,
    Buffer.from(text).toString('hex'),
    Buffer.from(text).toString('base64').slice(0, -2),
  ])
  words.push(marked().subarray(8, 24).toString('hex'))
  const found: string[] = []
  for (const {table, column} of await allColumns(db))
    for (const word of words) {
      const {rows} = await sql<{found: boolean}>`
        select exists (select from ${sql.table(table)}
          where strpos(${sql.ref(column)}::text, ${word}) > 0) as found`.execute(db)
      if (rows[0]?.found) found.push(`${table}.${column}：${word}`)
    }
  return found
}

/** What a key opens of all bytes and all base64 in the database. */
async function everythingOpenedBy(
  db: Database,
  key: NonNullable<Awaited<ReturnType<typeof personalKey>>>,
): Promise<string[]> {
  const opened: string[] = []
  for (const {table, column} of await allColumns(db)) {
    const {rows} = await sql<{text: string}>`
      select ${sql.ref(column)}::text as text from ${sql.table(table)}
      where ${sql.ref(column)} is not null`.execute(db)
    for (const {text} of rows)
      for (const sealed of candidates(text)) {
        const bytes = openedBy(key, sealed, await fieldNames(db))
        if (bytes) opened.push(bytes.includes(marked()) ? 'scan' : bytes.toString())
      }
  }
  return opened
}

function candidates(text: string): Buffer[] {
  if (text.startsWith('\\x')) return [Buffer.from(text.slice(2), 'hex')]
  return [...text.matchAll(/[A-Za-z0-9+/]{40,}={0,2}/g)].map(([found]) =>
    Buffer.from(found, 'base64'),
  )
}

function openedBy(
  key: NonNullable<Awaited<ReturnType<typeof personalKey>>>,
  sealed: Buffer,
  fields: string[],
): Buffer | undefined {
  for (const field of fields)
    try {
      return key.openBytes(field, sealed)
    } catch {}
  return undefined
}

async function fieldNames(db: Database): Promise<string[]> {
  const {rows} = await sql<{id: string}>`select id from files`.execute(db)
  return [...Object.keys(applicant), ...rows.flatMap(({id}) => [`${id}/name`, `${id}/0`])]
}

async function allColumns(db: Database): Promise<{table: string; column: string}[]> {
  const {rows} = await sql<{table: string; column: string}>`
    select table_name as "table", column_name as "column" from information_schema.columns
    where table_schema not in ('pg_catalog', 'information_schema')
      and table_name in (select tablename from pg_tables where schemaname = current_schema())`.execute(
    db,
  )
  assert.ok(rows.length > 100)
  return rows
}

function marked(): Buffer {
  return Buffer.concat([Buffer.from('00000010tEXt'), Buffer.from('欧阳建国的身份证影印件')])
}
