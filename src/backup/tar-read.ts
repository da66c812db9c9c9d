import {open} from 'node:fs/promises'
import {CannotStart} from '../db/cannot-start.ts'

const block = 512
/** Parts are cut at eight megabytes before they are packed, but one record may be larger. */
const largest = 1024 ** 3

export type Member = {name: string; bytes: Buffer}

/** The members of a tar file one after another, each read whole. */
export async function* readMembers(path: string): AsyncGenerator<Member> {
  const file = await open(path).catch(() => {
    throw new CannotStart(`打不开备份文件 ${path}。请检查文件名和权限。`)
  })
  try {
    for (let at = 0; ; ) {
      const header = await read(file, at, block)
      if (header.every(byte => byte === 0)) return
      const {name, size} = readHeader(header)
      yield {name, bytes: await read(file, at + block, size)}
      at += block + Math.ceil(size / block) * block
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
  if (text(257, 5) !== 'ustar' || !(size >= 0 && size <= largest)) throw broken()
  return {name: text(0, 100), size}
}

function broken(): CannotStart {
  return new CannotStart('备份文件不完整，或不是本程序的备份。请换一份备份文件。')
}
