import type {FileHandle} from 'node:fs/promises'

const block = 512

/** Appends one member to a tar file (POSIX ustar), so that any tar program can look into it. */
export async function writeMember(
  file: FileHandle,
  name: string,
  bytes: Uint8Array,
  at: Date,
): Promise<void> {
  await file.write(header(name, bytes.length, at))
  await file.write(bytes)
  const rest = bytes.length % block
  if (rest > 0) await file.write(Buffer.alloc(block - rest))
}

/** Two empty blocks. */
export async function writeEnd(file: FileHandle): Promise<void> {
  await file.write(Buffer.alloc(2 * block))
}

function header(name: string, size: number, at: Date): Buffer {
  const bytes = Buffer.alloc(block)
  if (Buffer.byteLength(name) > 100) throw new Error(`${name} is too long for a tar member`)
  const number = (value: number, digits: number) => `${value.toString(8).padStart(digits, '0')}\0`
  bytes.write(name, 0)
  bytes.write(number(0o600, 7), 100)
  bytes.write(number(0, 7), 108)
  bytes.write(number(0, 7), 116)
  bytes.write(number(size, 11), 124)
  bytes.write(number(Math.floor(at.getTime() / 1000), 11), 136)
  bytes.write('0', 156)
  bytes.write('ustar\x0000', 257)
  bytes.write(checksumOf(bytes), checksumAt)
  return bytes
}

export const checksumAt = 148

/** The sum of all bytes of a header, with blanks in the place of the sum itself. */
export function checksumOf(header: Buffer): string {
  const [from, to] = [checksumAt, checksumAt + 8]
  const sum = header.reduce((total, byte, at) => total + (at >= from && at < to ? 0x20 : byte), 0)
  return `${sum.toString(8).padStart(6, '0')}\0 `
}
