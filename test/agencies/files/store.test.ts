import assert from 'node:assert/strict'
import {randomBytes} from 'node:crypto'
import test from 'node:test'
import {sql} from 'kysely'
import {fileOf, filesOf, saveFile} from '../../../src/agencies/files/store.ts'
import {newKey} from '../../../src/agencies/personal-data/cipher.ts'
import {addPersonalKey, personalKey} from '../../../src/agencies/personal-data/store.ts'
import {bureau} from '../approvals/bureau.ts'

const sizes = [1, 256 * 1024 - 1, 256 * 1024, 256 * 1024 + 1, 3 * 256 * 1024]

test('文件分段保存，原样取回；改动一个字节就取不出', async t => {
  const {db, agency, person, by} = await bureau(t)
  const officer = await person('张敏', 'disclosure-officer')
  const owner = {agency, object: 'approval/1'}
  const save = (bytes: Buffer) =>
    db
      .transaction()
      .execute(change =>
        saveFile(change, owner, {name: '呈批单.pdf', bytes, kind: 'pdf'}, by(officer)),
      )
  for (const size of sizes) {
    const bytes = randomBytes(size)
    const file = await fileOf(db, owner.object, await save(bytes))
    assert.deepEqual([file?.size, file?.bytes.equals(bytes)], [size, true])
  }
  assert.deepEqual(
    (await filesOf(db, owner.object)).map(({size}) => size),
    sizes,
    'in the order in which they were handed in, though all at one moment',
  )
  const id = await save(Buffer.from('原件'))
  assert.equal(await fileOf(db, 'approval/2', id), undefined)
  await sql`update file_pieces set bytes = 'x' where file = ${id}`.execute(db)
  await assert.rejects(fileOf(db, owner.object, id), /is not what was handed in/)
})

test('属于个人信息的文件，名称和内容都只有本人的密钥能打开', async t => {
  const {db, agency, person, by} = await bureau(t)
  const officer = await person('张敏', 'disclosure-officer')
  const installation = newKey()
  const [mine, other] = await Promise.all(
    [0, 1].map(async () => personalKey(db, installation, await addPersonalKey(db, installation))),
  )
  assert.ok(mine && other)
  const bytes = randomBytes(300_000)
  const id = await db
    .transaction()
    .execute(change =>
      saveFile(
        change,
        {agency, object: 'request/1', key: mine},
        {name: '身份证.jpg', bytes, kind: 'jpeg'},
        by(officer),
      ),
    )
  const opened = await fileOf(db, 'request/1', id, mine)
  assert.deepEqual([opened?.name, opened?.bytes.equals(bytes)], ['身份证.jpg', true])
  assert.equal(await fileOf(db, 'request/1', id, other), undefined)
  assert.equal(await fileOf(db, 'request/1', id), undefined)
  assert.deepEqual(
    (await filesOf(db, 'request/1', other)).map(({name}) => name),
    [null],
  )
})
