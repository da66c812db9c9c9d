import assert from 'node:assert/strict'
import {once} from 'node:events'
import {type AddressInfo, connect, createServer} from 'node:net'
import {join} from 'node:path'
import test from 'node:test'
import {sql} from 'kysely'
import {type ConnectionConfig, openDatabase, refusalOf} from '../../src/db/open.ts'
import {testConnection, testDatabase} from '../database.ts'

test('PostgreSQL 15 起可用，更低的说明后拒绝', () => {
  assert.equal(refusalOf({version: 150_000, encoding: 'UTF8'}), undefined)
  assert.equal(refusalOf({version: 180_004, encoding: 'UTF8'}), undefined)
  assert.match(refusalOf({version: 140_022, encoding: 'UTF8'}) ?? '', /是 PostgreSQL 14，版本过低/)
})

test('编码不是 UTF8 的库说明后拒绝', async t => {
  const latin = await testConnection(t, "encoding 'LATIN1' locale 'C' template template0")
  await assert.rejects(openDatabase(latin), /编码是 LATIN1，须为 UTF8/)
})

test('日期读作文字，计数读作数，过大的数不悄悄变样', async t => {
  const db = await testDatabase(t)
  const {rows} = await sql`select date '2024-02-29' as day, count(*) as count from reports`.execute(
    db,
  )
  assert.deepEqual(rows, [{day: '2024-02-29', count: 0}])
  await assert.rejects(sql`select 9007199254740993::bigint`.execute(db), /too large/)
})

test('空闲连接被断开，下一次查询另开连接', async t => {
  const lost: string[] = []
  const db = await openDatabase(await testConnection(t), error => lost.push(error.message))
  t.after(() => db.destroy())
  const {rows} = await sql<{pid: number}>`select pg_backend_pid() as pid`.execute(db)
  const other = await openDatabase(await testConnection(t))
  t.after(() => other.destroy())
  await sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(other)
  while (lost.length === 0) await new Promise(resolve => setTimeout(resolve, 10))
  assert.equal((await sql`select 1`.execute(db)).rows.length, 1)
})

test('正在恢复的数据库等它好了再用', async t => {
  const connection = await testConnection(t)
  let refusals = 2
  const before = createServer(socket => {
    if (refusals-- > 0) socket.once('data', () => socket.end(inRecovery()))
    else socket.pipe(connectTo(connection)).pipe(socket)
  }).listen(0, '127.0.0.1')
  await once(before, 'listening')
  t.after(() => before.close())
  const {port} = before.address() as AddressInfo
  const db = await openDatabase(through(connection, port))
  t.after(() => db.destroy())
  assert.ok(refusals < 0)
})

/** The same database, reached through a port of this test. */
function through(connection: ConnectionConfig, port: number): ConnectionConfig {
  const {connectionString} = connection
  if (connectionString === undefined) return {...connection, host: '127.0.0.1', port}
  const address = new URL(connectionString)
  address.host = `127.0.0.1:${port}`
  return {connectionString: address.href}
}

/** What a server says while it replays its log: an ErrorResponse with 57P03. */
function inRecovery(): Buffer {
  const fields = Buffer.from('SFATAL\0C57P03\0Mthe database system is in recovery mode\0\0')
  const length = Buffer.alloc(4)
  length.writeInt32BE(fields.length + 4)
  return Buffer.concat([Buffer.from('E'), length, fields])
}

function connectTo({connectionString, host = '', port = 5432}: ConnectionConfig) {
  if (connectionString !== undefined) {
    const {hostname, port: given} = new URL(connectionString)
    return connect(Number(given || 5432), hostname)
  }
  return host.startsWith('/') ? connect(join(host, `.s.PGSQL.${port}`)) : connect(port, host)
}
