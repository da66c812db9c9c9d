/** What an installation has set for passwords, locking and sessions. */
export type AccountRules = {
  /** Fewest characters of a password. */
  passwordLength: number
  /** After how many days a password must be changed; zero: never. */
  passwordDays: number
  /** How many of the last passwords may not be used again. */
  passwordHistory: number
  /** How many failures in a row lock a login, and for how long. */
  lockAfter: number
  lockMinutes: number
  /** A session ends when nothing was asked for so long, and in any case after so many hours. */
  idleMinutes: number
  sessionHours: number
  /** For whom the second factor is not a choice. */
  secondFactor: 'optional' | 'administrators' | 'everybody'
}

export const usualRules: AccountRules = {
  passwordLength: 10,
  passwordDays: 90,
  passwordHistory: 5,
  lockAfter: 5,
  lockMinutes: 30,
  idleMinutes: 30,
  sessionHours: 12,
  secondFactor: 'optional',
}

/**
 * > 应对登录的用户进行身份标识和鉴别，身份标识具有唯一性，身份鉴别信息具有复杂度要求并定期更换
 * > 应具有登录失败处理功能，应配置并启用结束会话、限制非法登录次数和当登录连接超时自动退出等相关措施
 * > ——GB/T 22239—2019 8.1.4.1 a)、b)
 */
export const identification = 'GB/T 22239—2019 8.1.4.1 身份鉴别'
