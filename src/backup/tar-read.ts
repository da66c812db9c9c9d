import {open} from 'node:fs/promises'
import {CannotStart} from '../db/cannot-start.ts'
import {checksumAt, checksumOf} from './tar-write.ts'

const block = 512
/** Far above a part of a table, which is cut when it is full, but after the line that filled it. */
const largest = 1024 ** 3

export type Member = {name: string; bytes: Buffer}

/** The members of a tar file one after another, each read whole; no byte between them is other than written. */
export async function* readMembers(path: string): AsyncGenerator<Member> {
  const file = await open(path).catch(() => {
    throw new CannotStart(`打不开备份文件 ${path}。请检查文件名和权限。`)
  })
  try {
    for (let at = 0; ; ) {
      const header = await read(file, at, block)
      if (isBlank(header)) {
        if (!isBlank(await read(file, at + block, block))) throw broken()
        return
      }
      const {name, size} = readHeader(header)
      const filled = await read(file, at + block, Math.ceil(size / block) * block)
      if (!isBlank(filled.subarray(size))) throw broken()
      yield {name, bytes: filled.subarray(0, size)}
      at += block + filled.length
    }
  } finally {
    await file.close()
  }
}

async function read(
  file: Awaited<ReturnType<typeof open>>,
  at: number,
  size: number,
): Promise<Buffer> {
  const {bytesRead, buffer} = await file.read({buffer: Buffer.alloc(size), position: at})
  if (bytesRead !== size) throw broken()
  return buffer
}

function readHeader(header: Buffer): {name: string; size: number} {
  const text = (from: number, length: number) =>
    header.toString('utf8', from, from + length).split('\0')[0] ?? ''
  const size = Number.parseInt(text(124, 12), 8)
  const sum = header.toString('latin1', checksumAt, checksumAt + 8)
  if (text(257, 5) !== 'ustar' || sum !== checksumOf(header)) throw broken()
  if (!(size >= 0 && size <= largest)) throw broken()
  return {name: text(0, 100), size}
}

function isBlank(bytes: Buffer): boolean {
  return bytes.every(byte => byte === 0)
}

function broken(): CannotStart {
  return new CannotStart('备份文件不完整，或不是本程序的备份。请换一份备份文件。')
}
