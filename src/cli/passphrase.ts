import {readFile} from 'node:fs/promises'
import {CannotStart} from '../db/cannot-start.ts'

const fewest = 12

/** The first line of a file, so that no passphrase stands in the list of processes. */
export async function readPassphrase(path: string | undefined): Promise<string | undefined> {
  if (path === undefined) return undefined
  const text = await readFile(path, 'utf8').catch(() => {
    throw new CannotStart(`打不开口令文件 ${path}。请检查文件名和权限。`)
  })
  const passphrase = text.split(/\r?\n/)[0] ?? ''
  if ([...passphrase].length < fewest)
    throw new CannotStart(`口令文件的第一行应为不少于${fewest}个字符的口令。`)
  return passphrase
}
