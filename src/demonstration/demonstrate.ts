import {readdir, readFile} from 'node:fs/promises'
import type {Database} from '../db/database.ts'
import {examineSafely} from '../reports/examine/examine-safely.ts'
import {isKeepable, saveReport} from '../reports/store/keep-report.ts'

const folder = new URL('reports/', import.meta.url)

/** Five real reports through the ordinary path: read, checked, kept. Doing it again changes nothing. */
export async function demonstrate(db: Database): Promise<void> {
  for (const fileName of (await readdir(folder)).sort()) {
    const bytes = await readFile(new URL(fileName, folder))
    const examination = await examineSafely(bytes, fileName)
    if (!isKeepable(examination))
      throw new Error(`${fileName}: ${examination.document.messages.map(({text}) => text).join()}`)
    await saveReport(db, {bytes, fileName, mediaType: 'text/plain'}, examination)
  }
}
