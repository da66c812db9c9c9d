import {z} from 'zod'
import {CannotStart} from '../db/cannot-start.ts'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.int().min(0)

/** What a backup says of itself, in its member `manifest.json`, whose own sum stands after it. */
const manifest = z.object({
  format: z.literal('gongkai-backup'),
  version: z.literal(1),
  made: z.iso.datetime(),
  /** `server_version_num` of the database it was taken from. */
  server: count,
  use: z.enum(['trial', 'real']),
  organ: z.string().nullable(),
  installation: z.string(),
  migrations: z.array(z.object({number: z.int(), name: z.string(), hash: z.string()})),
  /** `sha256` is over the lines of the whole table. */
  tables: z.array(
    z.object({
      name: z.string(),
      columns: z.array(z.string()),
      rows: count,
      sha256,
      parts: z.array(z.string()),
    }),
  ),
  sequences: z.array(z.object({name: z.string(), last: z.int(), isCalled: z.boolean()})),
  /** Every member but this one and its sum, as it lies in the backup. */
  members: z.array(z.object({name: z.string(), bytes: count, sha256})),
  /** Which key file opens what is sealed, and whether the backup holds it, under a passphrase. */
  key: z.object({fingerprint: z.string(), isInside: z.boolean()}),
})

export type Manifest = z.output<typeof manifest>
export type TableOfBackup = Manifest['tables'][number]

export const manifestName = 'manifest.json'
export const manifestSumName = 'manifest.json.sha256'
export const keyName = 'key.json'
export const headsName = 'files/audit-heads.json'

export function rowsIn({tables}: Manifest): number {
  return tables.reduce((sum, {rows}) => sum + rows, 0)
}

export function parseManifest(bytes: Buffer): Manifest {
  const parsed = manifest.safeParse(JSON.parse(bytes.toString()))
  if (parsed.success) return parsed.data
  throw new CannotStart(
    `备份文件的清单不能识别（${parsed.error.issues.map(({path}) => path.join('.')).join('、')}）。它可能是更新的程序制作的，请用制作它的程序恢复。`,
  )
}
