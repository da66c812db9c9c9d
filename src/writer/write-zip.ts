import {crc32, deflateRawSync} from 'node:zlib'

/** A zip file of these members, in their order. Source: APPNOTE.TXT 6.3.10 of PKWARE, sections 4.3 and 4.4. */
export function writeZip(members: ReadonlyMap<string, Uint8Array>): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, bytes] of members) {
    const path = Buffer.from(name)
    const packed = deflateRawSync(bytes)
    const shape = shapeOf(path, bytes, packed)
    const local = Buffer.concat([signed(0x04034b50), shape, path, packed])
    directory.push(signed(0x02014b50), numbers([20, 2]), shape, directoryTail(at), path)
    bodies.push(local)
    at += local.length
  }
  const entries = Buffer.concat(directory)
  const count = members.size
  const end = numbers([0, 2], [0, 2], [count, 2], [count, 2], [entries.length, 4], [at, 4], [0, 2])
  return Buffer.concat([...bodies, entries, signed(0x06054b50), end])
}

/** What local header and directory both say: names in UTF-8, deflated, of 1980-01-01, checksum, sizes. */
function shapeOf(path: Buffer, bytes: Uint8Array, packed: Buffer): Buffer {
  return numbers(
    [20, 2],
    [0x0800, 2],
    [8, 2],
    [0, 2],
    [0x21, 2],
    [crc32(bytes), 4],
    [packed.length, 4],
    [bytes.length, 4],
    [path.length, 2],
    [0, 2],
  )
}

/** No comment, one disk, no attributes; where the member begins. */
function directoryTail(at: number): Buffer {
  return numbers([0, 2], [0, 2], [0, 2], [0, 4], [at, 4])
}

function signed(mark: number): Buffer {
  return numbers([mark, 4])
}

function numbers(...parts: (readonly [value: number, bytes: 2 | 4])[]): Buffer {
  return Buffer.concat(
    parts.map(([value, bytes]) => {
      const part = Buffer.alloc(bytes)
      part.writeUIntLE(value, 0, bytes)
      return part
    }),
  )
}
