import {Readable} from 'node:stream'
import {createTransport} from 'nodemailer'
import {type MailFailure, mailProblem} from './mail-problem.ts'
import type {MailServer} from './store/mail-server.ts'

export type Letter = {id: string; to: string; subject: string; text: string}

/**
 * - `sent`: the server has taken it
 * - `later`: it has not; another try may help
 * - `never`: it refuses this mail
 * - `uncertain`: nobody knows, for the connection broke while the server had it in its hands
 */
export type Sending =
  | {outcome: 'sent'}
  | {outcome: 'later' | 'never' | 'uncertain'; problem: string}

/** Hands one mail to the server. The same mail always has the same Message-ID. */
export async function sendMail(server: MailServer, letter: Letter): Promise<Sending> {
  const {host, port, security, sender, login, password} = server
  const transport = createTransport({
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    ...(login !== null && {auth: {user: login, pass: password ?? ''}}),
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 60_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const {id, to, subject, text} = letter
  const messageId = `<${id}@${sender.slice(sender.lastIndexOf('@') + 1)}>`
  let isHandedOver = false
  // Asked for only after the server has let us in: before that it cannot have the mail.
  function* handOver() {
    isHandedOver = true
    yield Buffer.from(text)
  }
  try {
    await transport.sendMail({
      from: sender,
      to,
      subject,
      text: Readable.from(handOver()),
      messageId,
    })
    return {outcome: 'sent'}
  } catch (failure) {
    return judge(failure, isHandedOver)
  } finally {
    transport.close()
  }
}

/** Errors of nodemailer name the server's answer, where there was one. */
function judge(failure: unknown, isHandedOver: boolean): Sending {
  const {code, responseCode, message} = failure as MailFailure
  if (isHandedOver && responseCode === undefined)
    return {outcome: 'uncertain', problem: `送出时连接中断，不能确定是否已经送出：${message}`}
  const isRefused = (responseCode ?? 0) >= 500 && (code === 'EENVELOPE' || code === 'EMESSAGE')
  return {outcome: isRefused ? 'never' : 'later', problem: mailProblem(failure as MailFailure)}
}
