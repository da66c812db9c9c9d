import assert from 'node:assert/strict'
import {randomBytes} from 'node:crypto'
import {mkdtemp, rm, stat} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import test from 'node:test'
import {setFlagsFromString} from 'node:v8'
import {runInNewContext} from 'node:vm'
import {sql} from 'kysely'
import {saveFile} from '../../src/agencies/files/store.ts'
import {restoreBackup} from '../../src/backup/restore-backup.ts'
import {takeBackup} from '../../src/backup/take-backup.ts'
import type {Database} from '../../src/db/database.ts'
import {openDatabase} from '../../src/db/open.ts'
import {newAgency, newPerson} from '../agencies/approvals/bureau.ts'
import {empty, testConnection} from '../database.ts'

const about = {
  beside: new Map<string, Buffer>(),
  key: {fingerprint: '0'.repeat(16), isInside: false},
  use: 'real' as const,
}
const silent = () => undefined
const megabyte = 1 << 20

test('备份和恢复占用的内存不随数据增长：数据四倍，占用不多出八兆字节', async t => {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-memory-'))
  t.after(() => rm(folder, {recursive: true}))
  const from = await testConnection(t)
  const db = await openDatabase(from)
  t.after(() => db.destroy())
  const agency = await newAgency(db, '住建局')
  const officer = await newPerson(db, agency, '张敏', ['disclosure-officer'])
  const held: {megabytes: number; backup: number; restore: number}[] = []
  for (const files of [2, 6]) {
    await addFiles(db, agency, officer, files)
    const path = join(folder, `${files}.backup`)
    const {most: backup, result: manifest} = await heldBy(() =>
      takeBackup(from, path, about, silent),
    )
    const to = await testConnection(t, empty)
    const {most: restore} = await heldBy(() => restoreBackup(to, path, manifest, silent))
    held.push({megabytes: Math.round((await stat(path)).size / megabyte), backup, restore})
  }
  const [small, large] = held
  assert.ok(small && large)
  t.diagnostic(JSON.stringify(held))
  assert.ok(large.megabytes >= 3.5 * small.megabytes, 'the data grew')
  for (const work of ['backup', 'restore'] as const)
    assert.ok(large[work] - small[work] < 8, `${work}: ${small[work]} → ${large[work]} MB`)
})

/** Files of four megabytes that cannot be made smaller, and as many notices as they have kilobytes. */
async function addFiles(db: Database, agency: string, person: string, files: number) {
  for (let each = 0; each < files; each++)
    await db
      .transaction()
      .execute(change =>
        saveFile(
          change,
          {agency, object: 'approval/1'},
          {name: '呈批单.png', bytes: randomBytes(4 * megabyte), kind: 'png'},
          {person, at: new Date('2026-03-02T01:00:00Z')},
        ),
      )
  await sql`
    insert into notices (person, kind, text, written)
    select ${person}, 'approval-waiting', repeat('等您审批', 50) || n, now()
    from generate_series(1, ${files * 4096}::int) n`.execute(db)
}

/** What a work gives, and the most megabytes it held beyond what was held before: garbage not counted. */
async function heldBy<Result>(
  work: () => Promise<Result>,
): Promise<{most: number; result: Result}> {
  const before = heldNow()
  let most = 0
  let next: NodeJS.Timeout
  // Looking stops everything else: it takes a tenth of the time, however busy the machine.
  const look = () => {
    const begun = performance.now()
    most = Math.max(most, heldNow() - before)
    next = setTimeout(look, 10 + 9 * (performance.now() - begun))
  }
  next = setTimeout(look, 10)
  try {
    const result = await work()
    return {most: Math.round(most / megabyte), result}
  } finally {
    clearTimeout(next)
  }
}

function heldNow(): number {
  collect()
  // What the first found to be garbage is counted until the second.
  collect()
  const {heapUsed, arrayBuffers} = process.memoryUsage()
  return heapUsed + arrayBuffers
}

const collect = collector()

function collector(): () => void {
  setFlagsFromString('--expose-gc')
  const made: unknown = runInNewContext('gc')
  if (typeof made !== 'function') throw new Error('no garbage collector to call')
  return () => void made()
}
