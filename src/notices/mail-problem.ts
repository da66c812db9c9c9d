/** What nodemailer says of a failure; `responseCode` where the server answered. */
export type MailFailure = {
  code?: string
  responseCode?: number
  message: string
}

/**
 * Why a mail was not sent, for whoever looks after the server: what it means, then the words it came
 * with, by which the people of the mail server will know it.
 */
export function mailProblem({code, responseCode, message}: MailFailure): string {
  const meaning = meanings.find(([pattern]) => pattern.test(`${code} ${responseCode} ${message}`))
  return meaning ? `${meaning[1]}（${message}）` : message
}

/** The first that fits. */
const meanings: readonly [RegExp, string][] = [
  [/ENOTFOUND|EAI_AGAIN|EDNS/, '找不到这台服务器，服务器名称可能有误'],
  [/ECONNREFUSED/, '服务器拒绝连接，服务器名称或端口可能有误'],
  [/EHOSTUNREACH|ENETUNREACH/, '网络到不了这台服务器'],
  [
    /self.signed|unable to (verify|get)|CERT_|certificate has expired|altnames/,
    '服务器的证书不受信任',
  ],
  [/wrong version number|packet length too long/, '这个端口不用 TLS，加密方式可能选错'],
  [/STARTTLS|ETLS/, '服务器不支持 STARTTLS，加密方式可能选错'],
  [/ETIMEDOUT|timeout|Greeting never received/i, '服务器没有应答，端口或加密方式可能有误'],
  [/EAUTH|\b53[0-9]\b/, '服务器要求登录，或不接受这个登录名和口令'],
  [/EENVELOPE/, '服务器不接受这个发件邮箱或收件邮箱'],
]
