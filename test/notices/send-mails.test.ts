import assert from 'node:assert/strict'
import {once} from 'node:events'
import type {AddressInfo} from 'node:net'
import test, {type TestContext} from 'node:test'
import {sql} from 'kysely'
import {SMTPServer} from 'smtp-server'
import {notify} from '../../src/agencies/notice.ts'
import {newKey} from '../../src/agencies/personal-data/cipher.ts'
import type {Database} from '../../src/db/database.ts'
import {usualChoices} from '../../src/notices/choices.ts'
import {sendMails} from '../../src/notices/send-mails.ts'
import {writeChoices} from '../../src/notices/store/choices.ts'
import {writeMailServer} from '../../src/notices/store/mail-server.ts'
import {mailsList, takeMail} from '../../src/notices/store/mails.ts'
import {testDatabase} from '../database.ts'

const key = newKey()
const morning = new Date('2026-03-02T10:00:00+08:00')

test('立即发出，主题和正文是中文，口令不以明文存放', async t => {
  const place = await withServer(t)
  const zhang = await place.person('张敏', 'zhang@example.cn')
  await place.tell(zhang, '李四的政府信息公开申请待您签收', morning)
  await place.send(morning)
  const [mail] = place.box
  assert.equal(place.box.length, 1)
  assert.deepEqual(mail?.to, ['zhang@example.cn'])
  assert.equal(mail?.subject, '【公开】李四的政府信息公开申请待您签收')
  assert.match(
    mail?.text ?? '',
    /^张敏：\r?\n\r?\n李四的政府信息公开申请待您签收（2026-03-10前办理）[\s\S]*工作台的“我的账号”中更改/,
  )
  await place.send(morning)
  assert.equal(place.box.length, 1, 'once')
  const {rows} = await sql<{row: string}>`select mail_server::text as row from mail_server`.execute(
    place.db,
  )
  assert.ok(!rows[0]?.row.includes('kouling'))
})

test('每日汇总合为一封，免打扰时段不发，不发的不发，没有邮箱的不发', async t => {
  const place = await withServer(t)
  const daily = await place.person('张敏', 'zhang@example.cn', {delivery: 'daily'})
  const night = await place.person('李强', 'li@example.cn', {})
  const none = await place.person('王五', 'wang@example.cn', {delivery: 'none'})
  const nowhere = await place.person('赵六', null)
  const late = new Date('2026-03-02T21:00:00+08:00')
  for (const person of [daily, night, none, nowhere]) {
    await place.tell(person, '第一件', morning)
    await place.tell(person, '第二件', late)
  }
  await place.send(late)
  assert.deepEqual(place.subjects(), ['【公开】第一件'])
  await place.send(new Date('2026-03-03T07:59:00+08:00'))
  assert.equal(place.box.length, 1)
  await place.send(new Date('2026-03-03T08:00:00+08:00'))
  assert.deepEqual(place.subjects(), ['【公开】第一件', '【公开】第二件'])
  await place.send(new Date('2026-03-03T08:30:00+08:00'))
  assert.equal(place.box.at(-1)?.subject, '【公开】您有2条工作通知')
  assert.match(place.box.at(-1)?.text ?? '', /1\. 第一件\r?\n2\. 第二件/)
  await place.send(new Date('2026-03-04T08:30:00+08:00'))
  assert.equal(place.box.length, 3)
})

test('服务器停了稍后再试、看得到原因，恢复后发出，只有一封', async t => {
  const place = await withServer(t)
  const zhang = await place.person('张敏', 'zhang@example.cn')
  await place.tell(zhang, '第一件', morning)
  await place.down()
  await place.send(morning)
  const [waiting] = (await mailsList(place.db, {page: 1, size: 10})).rows
  assert.equal(waiting?.state, 'waiting')
  assert.match(waiting?.problem ?? '', /ECONNREFUSED/)
  await place.send(new Date(morning.getTime() + 30_000))
  assert.equal((await mailsList(place.db, {page: 1, size: 10})).rows[0]?.tries, 1, 'not yet again')
  await place.up()
  await place.send(new Date(morning.getTime() + 61_000))
  assert.deepEqual(place.subjects(), ['【公开】第一件'])
  const [sent] = (await mailsList(place.db, {page: 1, size: 10})).rows
  assert.deepEqual([sent?.state, sent?.tries, sent?.problem], ['sent', 2, null])
})

test('收件人被拒绝的不再试', async t => {
  const place = await withServer(t)
  const zhang = await place.person('张敏', 'refused@example.cn')
  await place.tell(zhang, '第一件', morning)
  await place.send(morning)
  const [failed] = (await mailsList(place.db, {state: 'failed', page: 1, size: 10})).rows
  assert.match(failed?.problem ?? '', /550/)
})

test('发送中途程序被强行结束：不能确定是否送出的不重发，写明', async t => {
  const place = await withServer(t)
  const zhang = await place.person('张敏', 'zhang@example.cn')
  await place.tell(zhang, '第一件', morning)
  await place.down()
  await place.send(morning)
  await place.up()
  const later = new Date(morning.getTime() + 120_000)
  assert.ok(await takeMail(place.db, later), 'taken, and then the program is no more')
  await place.send(new Date(later.getTime() + 60_000))
  assert.equal(place.box.length, 0)
  await place.send(new Date(later.getTime() + 11 * 60_000))
  assert.equal(place.box.length, 0)
  const [mail] = (await mailsList(place.db, {page: 1, size: 10})).rows
  assert.equal(mail?.state, 'uncertain')
  assert.match(mail?.problem ?? '', /不能确定是否已经送出/)
})

test('服务器收下却在应答前断开：不能确定的不重发', async t => {
  const place = await withServer(t)
  const zhang = await place.person('张敏', 'zhang@example.cn')
  await place.tell(zhang, '断开', morning)
  await place.send(morning)
  await place.send(new Date(morning.getTime() + 3_600_000))
  assert.equal(place.box.length, 1, 'the server has it, once')
  const [mail] = (await mailsList(place.db, {page: 1, size: 10})).rows
  assert.equal(mail?.state, 'uncertain')
})

test('两个程序同时发送，每封只发一次', async t => {
  const place = await withServer(t)
  for (let at = 0; at < 8; at++)
    await place.tell(await place.person(`第${at}人`, `p${at}@example.cn`), `第${at}件`, morning)
  await Promise.all([1, 2, 3].map(() => place.send(morning)))
  assert.equal(new Set(place.subjects()).size, 8)
  assert.equal(place.box.length, 8)
})

test('同名的通知对一个人只有一条', async t => {
  const place = await withServer(t)
  const zhang = await place.person('张敏', 'zhang@example.cn')
  for (let time = 0; time < 3; time++) await place.tell(zhang, '一次', morning, 'once')
  await place.send(morning)
  assert.deepEqual(place.subjects(), ['【公开】一次'])
})

type Received = {to: string[]; subject: string; text: string}

/** A database, and a real mail server that it knows of. */
async function withServer(t: TestContext) {
  const db = await testDatabase(t)
  const {rows} = await sql<{id: string}>`
    insert into agencies (name) values ('某局') returning id`.execute(db)
  const agency = rows[0]?.id ?? ''
  const box: Received[] = []
  let server = mailServer(box)
  const port = await listen(server, 0)
  t.after(() => close(server))
  await db.transaction().execute(change =>
    writeMailServer(
      change,
      {
        host: '127.0.0.1',
        port,
        security: 'none',
        sender: 'gongkai@example.cn',
        login: 'gongkai',
        password: 'kouling',
      },
      async () => key,
    ),
  )
  return {
    db,
    box,
    subjects: () => box.map(({subject}) => subject),
    send: (at: Date) =>
      sendMails(
        db,
        async () => key,
        () => at,
      ),
    down: () => close(server),
    async up() {
      server = mailServer(box)
      await listen(server, port)
    },
    person: (name: string, email: string | null, choices = {}) =>
      addPerson(db, agency, name, email, choices),
    tell: (person: string, text: string, at: Date, once?: string) =>
      db.transaction().execute(change => {
        const due = text.includes('签收') ? {due: '2026-03-10' as never} : {}
        return notify(change, {person, kind: 'test', text, ...due, ...(once && {once})}, at)
      }),
  }
}

async function addPerson(
  db: Database,
  agency: string,
  name: string,
  email: string | null,
  choices: object,
): Promise<string> {
  const {rows} = await sql<{id: string}>`
    insert into people (agency, name, email) values (${agency}, ${name}, ${email})
    returning id`.execute(db)
  const id = rows[0]?.id ?? ''
  await db.transaction().execute(change => writeChoices(change, id, {...usualChoices, ...choices}))
  return id
}

function mailServer(box: Received[]): SMTPServer {
  const server: SMTPServer = new SMTPServer({
    allowInsecureAuth: true,
    onAuth: ({username, password}, _, done) =>
      username === 'gongkai' && password === 'kouling'
        ? done(null, {user: username})
        : done(new Error('wrong password')),
    onRcptTo({address}, _, done) {
      const refusal = Object.assign(new Error('no such mailbox'), {responseCode: 550})
      done(address.startsWith('refused') ? refusal : null)
    },
    onData(stream, session, done) {
      const parts: Buffer[] = []
      stream.on('data', part => parts.push(part))
      stream.on('end', () => {
        const mail = readMail(Buffer.concat(parts).toString())
        box.push({...mail, to: session.envelope.rcptTo.map(({address}) => address)})
        if (mail.subject.includes('断开'))
          for (const connection of server.connections) connection._socket.destroy()
        else done()
      })
    },
  })
  server.on('error', () => undefined)
  return server
}

/** Subject (RFC 2047) and text (quoted-printable or base64) of a plain mail. */
function readMail(raw: string): {subject: string; text: string} {
  const [head = '', ...rest] = raw.split('\r\n\r\n')
  const body = rest.join('\r\n\r\n')
  const subject = /^Subject: (.*(?:\r\n[ \t].*)*)/m.exec(head)?.[1] ?? ''
  const encoding = /^Content-Transfer-Encoding: (\S+)/im.exec(head)?.[1]
  return {
    subject: subject
      .replace(/\?=\s+=\?/g, '?==?')
      .replace(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi, (_, kind, text) =>
        kind.toUpperCase() === 'B'
          ? Buffer.from(text, 'base64').toString()
          : quotedPrintable(text.replaceAll('_', ' ')),
      ),
    text:
      encoding === 'base64'
        ? Buffer.from(body, 'base64').toString()
        : quotedPrintable(body.replace(/=\r\n/g, '')),
  }
}

function quotedPrintable(text: string): string {
  return Buffer.from(
    text.replace(/=([0-9A-F]{2})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16))),
    'latin1',
  ).toString()
}

async function listen(server: SMTPServer, port: number): Promise<number> {
  const listening = server.listen(port, '127.0.0.1')
  await once(listening, 'listening')
  return (listening.address() as AddressInfo).port
}

function close(server: SMTPServer): Promise<void> {
  return new Promise(done => server.close(() => done()))
}
