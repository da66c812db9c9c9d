import assert from 'node:assert/strict'
import {existsSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import test from 'node:test'
import ExcelJs from 'exceljs'
import {sql} from 'kysely'
import {recordAct} from '../../src/agencies/audit/store.ts'
import {dataFolder, startServer} from '../start/program.ts'
import {trialFolder} from '../start/trial-folder.ts'
import {gongkai, inDatabase} from './gongkai.ts'

test('audit verify：程序运行时和停止时都能校验，指出断裂的第一条是谁在何时做了什么', async t => {
  const {folder} = await trialFolder(t)
  const program = startServer(t, {GONGKAI_DATA: folder})
  await program.says(/停止 {6}按 Ctrl-C/)
  await inDatabase({GONGKAI_DATA: folder}, async db => {
    const {rows} = await sql<{id: string}>`
      insert into agencies (name) values ('断链测试局') returning id`.execute(db)
    for (const action of ['登记', '答复', '公开'])
      await db.transaction().execute(change =>
        recordAct(change, {
          agency: rows[0]?.id ?? '',
          at: '2026-03-02T01:02:03.004Z',
          actor: '张敏',
          address: '10.1.2.3',
          action,
          object: 'case/1',
          before: null,
          after: null,
        }),
      )
  })
  const running = await audit(folder, 'verify')
  assert.equal(running.status, 0, running.stderr)
  assert.match(running.stdout, /✓ 断链测试局：3条，完整/)
  program.process.kill('SIGTERM')
  assert.equal(await program.ended(), 0)

  const stopped = await audit(folder, 'verify', '--agency', '断链')
  assert.equal(stopped.status, 0, stopped.stderr)
  assert.match(stopped.stdout, /^✓ 断链测试局：3条，完整\n$/)
  assert.ok(!existsSync(join(folder, 'socket')), 'the database is stopped again')

  await tamper(folder, `update audit_entries set actor = '别人' where action = '答复'`)
  const broken = await audit(folder, 'verify')
  assert.equal(broken.status, 1)
  assert.match(
    broken.stdout,
    /✗ 断链测试局：第2条的内容被改动，此前的1条完整\n {2}该条现为：第2条，2026-03-02 09:02:03，别人（10.1.2.3），答复，case\/1/,
  )
  const other = await audit(folder, 'verify', '--agency', '没有的局')
  assert.equal(other.status, 2)
  assert.match(other.stderr, /没有名为“没有的局”的机关/)
  await tamper(folder, `update audit_entries set actor = '张敏' where action = '答复'`)

  // Stopping, the program noted where the chain ended.
  await tamper(
    folder,
    `delete from audit_entries where action = '公开';
     update audit_heads h set number = 2, hash = e.hash from audit_entries e
     where e.agency = h.agency and e.action = '答复'`,
  )
  const cut = await audit(folder, 'verify', '--agency', '断链测试局', '--json')
  assert.equal(cut.status, 1)
  assert.equal(JSON.parse(cut.stdout).broken, '第3条缺失')
})

test('audit export：写出 csv 和 xlsx，起止日都包括，导出本身也有记录', async t => {
  const {folder} = await trialFolder(t)
  const program = startServer(t, {GONGKAI_DATA: folder})
  await program.says(/停止 {6}按 Ctrl-C/)
  await inDatabase({GONGKAI_DATA: folder}, async db => {
    for (const day of ['01', '02', '03'])
      await db.transaction().execute(change =>
        recordAct(change, {
          agency: '某局',
          at: `2026-03-${day}T15:59:59.000Z`,
          actor: '张敏',
          address: null,
          action: day === '02' ? '=登记' : '登记',
          object: 'account-rules',
          before: null,
          after: {day},
        }),
      )
  })
  const csv = join(folder, 'trail.csv')
  const range = ['--agency', '某局', '--from', '2026-03-02', '--until', '2026-03-02']
  assert.equal((await audit(folder, 'export', csv, ...range)).status, 0)
  const lines = (await readFile(csv, 'utf8')).trimEnd().split('\r\n')
  assert.equal(lines.length, 2)
  assert.match(
    lines[1] ?? '',
    /^某局,2,2026-03-02T15:59:59.000Z,张敏,,'=登记,账号的规定,account-rules,,/,
  )

  const xlsx = join(folder, 'trail.xlsx')
  assert.equal((await audit(folder, 'export', xlsx)).status, 0)
  const book = new ExcelJs.Workbook()
  await book.xlsx.readFile(xlsx)
  const column = book.worksheets[0]?.getColumn(6).values ?? []
  assert.ok(column.includes('导出审计记录'), String(column))
  assert.ok(column.includes('=登记'))

  for (const wrong of [['export', 'x.pdf'], ['export', csv, '--from', '昨天'], ['prove']])
    assert.equal((await audit(folder, ...wrong)).status, 2)
})

test('audit：没有数据库时说明，状态 2', async t => {
  const folder = await dataFolder(t)
  const {status, stderr} = await audit(folder, 'verify')
  assert.equal(status, 2)
  assert.match(stderr, /还没有数据库/)
  assert.ok(!existsSync(folder), 'nothing is made')
})

function audit(folder: string, ...words: string[]) {
  return gongkai({GONGKAI_DATA: folder}, 'audit', ...words)
}

function tamper(folder: string, statements: string): Promise<unknown> {
  return inDatabase({GONGKAI_DATA: folder}, db =>
    sql.raw(`alter table audit_entries disable trigger user; ${statements}`).execute(db),
  )
}
