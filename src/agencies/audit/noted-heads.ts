import {createHmac, timingSafeEqual} from 'node:crypto'
import {open, readFile, rename} from 'node:fs/promises'
import {join} from 'node:path'
import type {Database} from '../../db/database.ts'
import {readSettings} from '../../db/settings.ts'
import type {Key} from '../personal-data/cipher.ts'
import type {AuditHead} from './chain.ts'
import {headsOf, notHolding} from './heads.ts'
import type {Noted} from './verify.ts'

/**
 * The last entries of all chains, kept in a file outside the database under the installation's key:
 * whoever can change the database, even as its administrator, can neither cut off a chain's end nor
 * write it anew without this file contradicting him.
 */
export async function headsFile(db: Database, folder: string): Promise<string> {
  const {installation} = await readSettings(db)
  if (installation === undefined) throw new Error('the database was not migrated')
  return join(folder, `audit-heads-${installation}.json`)
}

/** What was noted; nothing where there is no file, `forged` where it was not written under this key. */
export async function readNotedHeads(
  file: string,
  key: Key,
): Promise<Noted | undefined | 'forged'> {
  const text = await readFile(file, 'utf8').catch((failure: NodeJS.ErrnoException) => {
    if (failure.code === 'ENOENT') return undefined
    throw failure
  })
  return text === undefined ? undefined : openHeads(text, key)
}

/** The lines of the file under its mark: `{"mark": "…", "heads": {"<agency>": {"number": 3, "hash": "…"}}}`. */
function sealHeads(heads: Noted, key: Key): string {
  const record = Object.fromEntries(heads)
  return `${JSON.stringify({mark: markOf(record, key), heads: record}, undefined, 1)}\n`
}

export function openHeads(text: string, key: Key): Noted | 'forged' {
  try {
    const {mark, heads} = JSON.parse(text)
    const isOurs = timingSafeEqual(Buffer.from(mark, 'hex'), Buffer.from(markOf(heads, key), 'hex'))
    return isOurs ? new Map<string, AuditHead>(Object.entries(heads)) : 'forged'
  } catch {
    return 'forged'
  }
}

/**
 * Notes the present heads, and gives the agencies whose chain no longer holds what was noted
 * before; for those the earlier note stays.
 */
export async function noteHeads(
  db: Database,
  file: string,
  key: Key,
): Promise<string[] | 'forged'> {
  const before = (await readNotedHeads(file, key)) ?? new Map<string, AuditHead>()
  if (before === 'forged') return 'forged'
  const now = await headsOf(db)
  const moved = [...before].filter(([agency, {hash}]) => now.get(agency)?.hash !== hash)
  const broken = await notHolding(db, moved)
  const heads = new Map([...now, ...[...before].filter(([agency]) => broken.includes(agency))])
  if (moved.length > 0 || heads.size > before.size) await writeWhole(file, sealHeads(heads, key))
  return broken
}

/** Made aside and put in place whole: a program killed meanwhile leaves the one before. */
async function writeWhole(file: string, text: string): Promise<void> {
  const aside = `${file}.${process.pid}.new`
  const handle = await open(aside, 'w', 0o600)
  try {
    await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(aside, file)
}

function markOf(heads: Record<string, AuditHead>, key: Key): string {
  const subkey = createHmac('sm3', key).update('audit-heads').digest()
  const lines = Object.entries(heads)
    .map(([agency, {number, hash}]) => JSON.stringify([agency, number, hash]))
    .sort()
  return createHmac('sm3', subkey).update(lines.join('\n')).digest('hex')
}
