import {promisify} from 'node:util'
import {gunzip} from 'node:zlib'
import {CannotStart} from '../db/cannot-start.ts'
import {type Manifest, manifestName, manifestSumName, parseManifest} from './manifest.ts'
import {sha256} from './sha256.ts'
import {readMembers} from './tar-read.ts'

/** Reads a backup from end to end and gives its manifest, if every member is as it says. */
export async function checkBackup(
  path: string,
  progress: (bytes: number) => void = () => undefined,
): Promise<Manifest> {
  const found: Manifest['members'] = []
  let manifest: Buffer | undefined
  let sum: string | undefined
  let read = 0
  for await (const {name, bytes} of readMembers(path)) {
    if (name === manifestName) manifest = bytes
    else if (name === manifestSumName) sum = bytes.toString()
    else found.push({name, bytes: bytes.length, sha256: sha256(bytes)})
    read += bytes.length
    progress(read)
  }
  if (!manifest) throw new CannotStart('备份文件不完整：没有清单。请换一份备份文件。')
  if (sum !== sha256(manifest))
    throw new CannotStart('备份文件的清单与其校验值不符，已损坏或被改动。请换一份备份文件。')
  const said = parseManifest(manifest)
  const wrong = firstDifference(said.members, found)
  if (wrong !== undefined)
    throw new CannotStart(`备份文件的 ${wrong} 与清单不符，已损坏或被改动。请换一份备份文件。`)
  return said
}

function firstDifference(
  listed: Manifest['members'],
  found: Manifest['members'],
): string | undefined {
  const length = Math.max(listed.length, found.length)
  for (let at = 0; at < length; at++) {
    const [should, is] = [listed[at], found[at]]
    if (should?.name !== is?.name || should?.sha256 !== is?.sha256) return should?.name ?? is?.name
  }
  return undefined
}

/** One member of a backup, nothing when it is not there. */
export async function readMember(path: string, wanted: string): Promise<Buffer | undefined> {
  for await (const {name, bytes} of readMembers(path)) if (name === wanted) return bytes
  return undefined
}

/** The tables of a backup in its order, each with its lines, which must be taken before the next. */
export async function* readTables(
  path: string,
  {tables}: Manifest,
): AsyncGenerator<{name: string; lines: AsyncGenerator<Buffer>}> {
  const members = readMembers(path)
  let member = await members.next()
  for (const {name, parts} of tables) {
    const left = new Set(parts)
    async function* lines() {
      while (left.size > 0 && !member.done) {
        if (left.delete(member.value.name)) yield await promisify(gunzip)(member.value.bytes)
        member = await members.next()
      }
    }
    yield {name, lines: lines()}
  }
  await members.return(undefined)
}
