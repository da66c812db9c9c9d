import assert from 'node:assert/strict'
import {once} from 'node:events'
import type {AddressInfo} from 'node:net'
import test, {type TestContext} from 'node:test'
import {SMTPServer, type SMTPServerOptions} from 'smtp-server'
import {newKey} from '../../src/agencies/personal-data/cipher.ts'
import {type MailServer, writeMailServer} from '../../src/notices/store/mail-server.ts'
import {tryServer} from '../../src/notices/try-server.ts'
import {testDatabase} from '../database.ts'

const plain = {security: 'none', login: 'gongkai', password: 'kouling'} as const

/** what the server is, how it is set, to whom, what is said */
const tries: [string, SMTPServerOptions | 'none', Partial<MailServer>, RegExp | 'sent'][] = [
  ['收下', {}, plain, 'sent'],
  ['没有服务器', 'none', plain, /：服务器拒绝连接，.*（.*ECONNREFUSED.*）。请核对/],
  ['没有这个名称', {}, {...plain, host: 'mail.invalid'}, /：找不到这台服务器/],
  ['口令不对', {}, {...plain, password: 'wrong'}, /：.*不接受这个登录名和口令（.*535/],
  ['证书不受信任', {secure: true}, {...plain, security: 'tls'}, /：服务器的证书不受信任/],
  ['STARTTLS 的证书不受信任', {}, {...plain, security: 'starttls'}, /：服务器的证书不受信任/],
  ['服务器不用 TLS', {}, {...plain, security: 'tls'}, /：这个端口不用 TLS/],
  [
    '服务器没有 STARTTLS',
    {hideSTARTTLS: true, disabledCommands: ['STARTTLS']},
    {...plain, security: 'starttls'},
    /：服务器不支持 STARTTLS/,
  ],
  ['不接受收件人', {onRcptTo: refuse}, plain, /：服务器不接受这个发件邮箱或收件邮箱（.*550/],
]

test('测试邮件：发不出的，各说明是什么原因', async t => {
  const db = await testDatabase(t)
  const key = newKey()
  for (const [name, options, set, said] of tries) {
    const taken: string[] = []
    const port = await listening(t, options, taken)
    const server = {host: '127.0.0.1', port, sender: 'gongkai@example.cn', ...plain, ...set}
    await db.transaction().execute(change => writeMailServer(change, server, async () => key))
    const answer = await tryServer(db, async () => key, 'zhang@example.cn', '某县人民政府办公室')
    if (said === 'sent') assert.deepEqual([answer, taken], [{}, ['zhang@example.cn']], name)
    else {
      assert.match('refused' in answer ? String(answer.refused) : '', said, name)
      assert.deepEqual(taken, [], name)
    }
  }
})

type Envelope = {envelope: {rcptTo: {address: string}[]}}

function refuse(_address: unknown, _session: unknown, done: (refusal: Error) => void): void {
  done(Object.assign(new Error('no such mailbox'), {responseCode: 550}))
}

/** The port of such a server; of `none` one where nobody listens. */
async function listening(
  t: TestContext,
  options: SMTPServerOptions | 'none',
  taken: string[],
): Promise<number> {
  const server = new SMTPServer({
    allowInsecureAuth: true,
    onAuth: ({password}, _, done) =>
      password === 'kouling' ? done(null, {user: 'gongkai'}) : done(new Error('wrong password')),
    onData(stream, session: Envelope, done) {
      stream.resume()
      stream.on('end', () => {
        taken.push(...session.envelope.rcptTo.map(({address}) => address))
        done()
      })
    },
    ...(options === 'none' ? {} : options),
  })
  server.on('error', () => undefined)
  const inner = server.listen(0, '127.0.0.1')
  await once(inner, 'listening')
  const {port} = inner.address() as AddressInfo
  const close = () => new Promise<void>(done => server.close(() => done()))
  if (options === 'none') await close()
  else t.after(close)
  return port
}
