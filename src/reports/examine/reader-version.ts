import {createHash} from 'node:crypto'
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

/** What decides what is read of a file and what is found wrong in it. */
const deciding = ['reader', 'reports/forms', 'reports/read', 'reports/claims', 'reports/check']

/** Names the state of those sources: reports kept under another name are read and judged anew. */
export const readerVersion = nameOf(deciding.flatMap(filesBelow))

function filesBelow(folder: string): string[] {
  const path = fileURLToPath(new URL(`../../${folder}`, import.meta.url))
  const names = readdirSync(path, {recursive: true, encoding: 'utf8'}).sort()
  return names.filter(name => name.endsWith('.ts')).map(name => join(path, name))
}

function nameOf(files: readonly string[]): string {
  const hash = createHash('sha256')
  for (const file of files) hash.update(readFileSync(file)).update('\0')
  return hash.digest('hex').slice(0, 16)
}
