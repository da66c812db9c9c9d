import {crc32, inflateRawSync} from 'node:zlib'
import {type Entry, fromBufferPromise} from 'yauzl'
import {foreignFiles} from '../foreign-files.ts'
import {maxInflatedBytes, maxInflation, maxMemberBytes, maxZipMembers} from '../limits.ts'
import {refuse} from '../refuse.ts'

/** The members of a zip file; each is inflated when asked for, all together within the limits. */
export type Package = {
  names: string[]
  /** The bytes of a member, checked against its checksum; undefined where there is no such member. */
  read(name: string): Promise<Uint8Array | undefined>
}

export async function openPackage(bytes: Uint8Array): Promise<Package> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const zip = await fromBufferPromise(buffer, {validateEntrySizes: false})
  if (zip.entryCount > maxZipMembers) refuseBomb()
  const entries = new Map<string, Entry>()
  for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry)
  let inflated = 0
  return {
    names: [...entries.keys()],
    async read(name) {
      const entry = entries.get(name)
      if (!entry) return undefined
      if (entry.generalPurposeBitFlag & 1) refuse(foreignFiles.encryptedZip)
      inflated += entry.uncompressedSize
      if (inflated > maxInflatedBytes || isBomb(entry)) refuseBomb()
      const {fileDataStart} = await zip.readLocalFileHeaderPromise(entry, {minimal: true})
      return inflate(entry, buffer.subarray(fileDataStart, fileDataStart + entry.compressedSize))
    },
  }
}

function isBomb({uncompressedSize, compressedSize}: Entry) {
  if (uncompressedSize > maxMemberBytes) return true
  return uncompressedSize > 2 ** 20 && uncompressedSize > compressedSize * maxInflation
}

/** Never more than the size the directory declares: a member that lies about it is broken. */
function inflate(entry: Entry, packed: Buffer): Uint8Array {
  const size = entry.uncompressedSize
  const bytes =
    entry.compressionMethod === 0 ? packed : inflateRawSync(packed, {maxOutputLength: size || 1})
  if (bytes.length !== size || crc32(bytes) !== entry.crc32)
    throw new Error(`${entry.fileName}: broken member`)
  return bytes
}

function refuseBomb(): never {
  refuse('文件解压后过大，可能是压缩炸弹，没有读取；请用原软件打开确认无误后另存一份再试')
}
