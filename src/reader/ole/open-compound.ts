import {type Directory, readDirectory} from './directory.ts'
import {follow, readSectors} from './sectors.ts'

/** An old office file: named streams in one file ([MS-CFB]). */
export type Compound = {
  /** Names of what stands directly in the root; the streams of embedded objects lie deeper. */
  names: string[]
  stream(name: string): Buffer | undefined
}

/** Opens the container; a chain that runs in a circle or out of the file throws. */
export function openCompound(bytes: Uint8Array): Compound {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const sectors = readSectors(file)
  const directory = readDirectory(sectors.read(file.readUInt32LE(48)))
  const entries = new Map(directory.entries.map(entry => [entry.name, entry]))
  const small = lazily(() => smallSectors(file, sectors, directory))
  const cutoff = file.readUInt32LE(56)
  return {
    names: [...entries.keys()],
    stream(name) {
      const entry = entries.get(name)
      if (!entry) return undefined
      const content = entry.size < cutoff ? small()(entry.start) : sectors.read(entry.start)
      if (content.length < entry.size) throw new Error(`${name} is cut off`)
      return content.subarray(0, entry.size)
    },
  }
}

function lazily<T>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}

/** Small streams lie in pieces of 64 bytes in one stream of the root, chained by a table of their own. */
function smallSectors(
  file: Buffer,
  sectors: ReturnType<typeof readSectors>,
  {root}: Directory,
): (start: number) => Buffer {
  const table = sectors.read(file.readUInt32LE(60))
  const container = sectors.read(root.start)
  const pieceBytes = 1 << file.readUInt16LE(32)
  return start =>
    Buffer.concat(
      follow(table, start).map(piece =>
        container.subarray(piece * pieceBytes, (piece + 1) * pieceBytes),
      ),
    )
}
