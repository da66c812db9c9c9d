import {isIP} from 'node:net'
import {z} from 'zod'
import {CannotStart} from './db/cannot-start.ts'

/** Every setting, read once; none is needed to start. */
export const settings = {
  HOST: {
    says: '监听的网络地址；默认只有本机能访问，设为 0.0.0.0 后同一网络内都能访问。',
    schema: z.string().min(1, '应为网络地址，如 127.0.0.1').default('127.0.0.1'),
  },
  PORT: {
    says: '监听的端口。',
    schema: wholeNumber(0, 65_535, 3000),
  },
  DATABASE_URL: {
    says: '改用已有的 PostgreSQL（15 或更高版本）的地址；不设则用内置数据库。',
    schema: z
      .string()
      .regex(
        /^postgres(ql)?:\/\//,
        '应以 postgresql:// 开头，如 postgresql://用户:口令@主机:5432/库名',
      )
      .optional(),
  },
  GONGKAI_DATA: {
    says: '内置数据库的数据目录；默认是项目中的 data，以 root 启动时是 /var/lib/gongkai。',
    schema: z.string().optional(),
  },
  GONGKAI_TRIAL: {
    says: '设为 1 时打开试用库；不设则在正式启用之后打开正式库。',
    schema: yesOrNo('打开试用库'),
  },
  GONGKAI_NEW_KEY: {
    says: '密钥文件 key.txt 确已丢失时，设为 1 启动一次，改用新的密钥；此前加密的个人信息和动态口令从此打不开。',
    schema: yesOrNo('改用新的密钥'),
  },
  FILE_MEGABYTES: {
    says: '工作台接收的单个文件（扫描件、附件）的最大 MB 数。',
    schema: wholeNumber(1, 500, 50),
  },
  SEAL_SERVICE: {
    says: '电子签章系统的地址；设了以后，发出的文书可以送去签章，文书只发往这个地址。默认没有。',
    schema: z
      .string()
      .refine(isServiceAddress, '应为不带口令的网址，如 https://seal.example.gov.cn/sign')
      .optional(),
  },
  SEAL_SERVICE_TOKEN: {
    says: '电子签章系统要求的令牌，随文书以 Authorization: Bearer 送去；不要求的不设。',
    schema: z
      .string()
      .regex(/^[\x21-\x7e]+$/, '应为英文字母、数字和符号，不含空格')
      .optional(),
  },
  SEAL_SERVICE_SECONDS: {
    says: '等电子签章系统答复最多几秒。',
    schema: wholeNumber(1, 300, 30),
  },
  TRUSTED_PROXIES: {
    says: '前置代理服务器的地址或网段，用逗号隔开；只有从这些地址来的请求，才按其 X-Forwarded-For 记录来访者的地址。默认没有。',
    schema: z
      .string()
      .transform(text => text.split(',').map(each => each.trim()))
      .refine(each => each.every(isNetwork), '应为地址或网段，如 10.0.0.5,192.168.1.0/24')
      .default([]),
  },
  LOG_LEVEL: {
    says: '日志（写到标准错误）的详细程度：debug、info、warn、error 或 silent。',
    schema: z
      .enum(['debug', 'info', 'warn', 'error', 'silent'], '应为 debug、info、warn、error 或 silent')
      .default('warn'),
  },
} as const

export type Config = {
  host: string
  port: number
  databaseUrl: string | undefined
  dataFolder: string | undefined
  isTrial: boolean
  /** The lost key file is known to be gone for good. */
  acceptsNewKey: boolean
  /** The largest file that the staff's pages take in. */
  mostFileBytes: number
  /** Where letters are sealed, if anywhere. */
  sealService: {address: string; token: string | undefined; seconds: number} | undefined
  /** Addresses and networks (CIDR). */
  trustedProxies: string[]
  logLevel: string
}

/** Reads the settings from the environment; an empty one is one not set. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(
    Object.keys(settings).map(name => [name, environment[name]?.trim() || undefined]),
  )
  const {success, data, error} = schema.safeParse(given)
  if (!success)
    throw new CannotStart(
      error.issues
        .map(({path, message}) => `设置 ${path.join()} ${message}；现为「${given[path.join()]}」。`)
        .join('\n'),
    )
  return {
    host: data.HOST,
    port: data.PORT,
    databaseUrl: data.DATABASE_URL,
    dataFolder: data.GONGKAI_DATA,
    isTrial: data.GONGKAI_TRIAL,
    acceptsNewKey: data.GONGKAI_NEW_KEY,
    mostFileBytes: data.FILE_MEGABYTES * 1_048_576,
    sealService: data.SEAL_SERVICE
      ? {
          address: data.SEAL_SERVICE,
          token: data.SEAL_SERVICE_TOKEN,
          seconds: data.SEAL_SERVICE_SECONDS,
        }
      : undefined,
    trustedProxies: data.TRUSTED_PROXIES,
    logLevel: data.LOG_LEVEL,
  }
}

const schema = z.object({
  HOST: settings.HOST.schema,
  PORT: settings.PORT.schema,
  DATABASE_URL: settings.DATABASE_URL.schema,
  GONGKAI_DATA: settings.GONGKAI_DATA.schema,
  GONGKAI_TRIAL: settings.GONGKAI_TRIAL.schema,
  GONGKAI_NEW_KEY: settings.GONGKAI_NEW_KEY.schema,
  FILE_MEGABYTES: settings.FILE_MEGABYTES.schema,
  SEAL_SERVICE: settings.SEAL_SERVICE.schema,
  SEAL_SERVICE_TOKEN: settings.SEAL_SERVICE_TOKEN.schema,
  SEAL_SERVICE_SECONDS: settings.SEAL_SERVICE_SECONDS.schema,
  TRUSTED_PROXIES: settings.TRUSTED_PROXIES.schema,
  LOG_LEVEL: settings.LOG_LEVEL.schema,
})

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
