import {isIP} from 'node:net'
import {z} from 'zod'
import {CannotStart} from './db/cannot-start.ts'

/** Every setting by the name of its variable; none is needed to start. */
export const settings = z.object({
  /** The address listened on; by default only this machine reaches it, `0.0.0.0` lets the network in. */
  HOST: z.string().min(1, '应为网络地址，如 127.0.0.1').default('127.0.0.1'),
  PORT: wholeNumber(0, 65_535, 3000),
  /** A PostgreSQL of one's own (15 or newer) instead of the embedded one. */
  DATABASE_URL: z
    .string()
    .regex(
      /^postgres(ql)?:\/\//,
      '应以 postgresql:// 开头，如 postgresql://用户:口令@主机:5432/库名',
    )
    .optional(),
  /** The data folder; by default `data` in the project, for root `/var/lib/gongkai`. */
  GONGKAI_DATA: z.string().optional(),
  /** Opens the trial; otherwise the formal database, once formal use has begun. */
  GONGKAI_TRIAL: yesOrNo('打开试用库'),
  /** The lost key file is known to be gone for good: for one start, that makes a new one. */
  GONGKAI_NEW_KEY: yesOrNo('改用新的密钥'),
  /** The largest file (scan, attachment) that the staff's pages take in. */
  FILE_MEGABYTES: wholeNumber(1, 500, 50),
  /** Where letters are sealed electronically; they are sent to no other address. */
  SEAL_SERVICE: z
    .string()
    .refine(isServiceAddress, '应为不带口令的网址，如 https://seal.example.gov.cn/sign')
    .optional(),
  /** What the service asks for, sent as `Authorization: Bearer`. */
  SEAL_SERVICE_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]+$/, '应为英文字母、数字和符号，不含空格')
    .optional(),
  /** How long the service may take to answer. */
  SEAL_SERVICE_SECONDS: wholeNumber(1, 300, 30),
  /** Addresses and networks (CIDR) of proxies, by commas: only their `X-Forwarded-For` names a visitor. */
  TRUSTED_PROXIES: z
    .string()
    .transform(text => text.split(',').map(each => each.trim()))
    .refine(each => each.every(isNetwork), '应为地址或网段，如 10.0.0.5,192.168.1.0/24')
    .default([]),
  /** How much is written to standard error. */
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], '应为 debug、info、warn、error 或 silent')
    .default('warn'),
})

export type Config = z.output<typeof config>

/** Reads the settings from the environment; an empty one is one not set. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(
    Object.entries(environment).map(([name, value]) => [name, value?.trim() || undefined]),
  )
  const {success, data, error} = config.safeParse(given)
  if (success) return data
  throw new CannotStart(
    error.issues
      .map(({path, message}) => `设置 ${path.join()} ${message}；现为“${given[path.join()]}”。`)
      .join('\n'),
  )
}

const config = settings.transform(given => ({
  host: given.HOST,
  port: given.PORT,
  databaseUrl: given.DATABASE_URL,
  dataFolder: given.GONGKAI_DATA,
  isTrial: given.GONGKAI_TRIAL,
  acceptsNewKey: given.GONGKAI_NEW_KEY,
  mostFileBytes: given.FILE_MEGABYTES * 1_048_576,
  sealService: given.SEAL_SERVICE
    ? {
        address: given.SEAL_SERVICE,
        token: given.SEAL_SERVICE_TOKEN,
        seconds: given.SEAL_SERVICE_SECONDS,
      }
    : undefined,
  trustedProxies: given.TRUSTED_PROXIES,
  logLevel: given.LOG_LEVEL,
}))

function wholeNumber(least: number, most: number, usual: number) {
  const should = `应为 ${least} 至 ${most} 的整数，如 ${usual}`
  return z
    .string()
    .regex(/^\d{1,5}$/, should)
    .transform(Number)
    .refine(number => number >= least && number <= most, should)
    .default(usual)
}

/** `1` or `0`; not set is no. */
function yesOrNo(yes: string) {
  return z
    .enum(['0', '1'], `应为 1（${yes}）或 0`)
    .transform(value => value === '1')
    .default(false)
}

/** `https://seal.example.gov.cn/sign`; a password has its own setting. */
function isServiceAddress(text: string): boolean {
  const {protocol, username, password} = URL.parse(text) ?? {}
  return /^https?:$/.test(protocol ?? '') && !username && !password
}

/** `10.0.0.5`, `192.168.1.0/24`, `fd00::/8`; nothing that would trust everybody. */
function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/')
  const most = {4: 32, 6: 128}[isIP(address)]
  if (most === undefined || more.length > 0) return false
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) > 0 && Number(bits) <= most)
}
