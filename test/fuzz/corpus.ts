import {readdirSync, readFileSync} from 'node:fs'
import {formats} from '../reports/render/formats.ts'
import {printReport} from '../reports/render/print-report.ts'
import {allSources} from '../reports/render/source.ts'

/** A whole file that damage is done to. */
export type Seed = {fileName: string; bytes: Uint8Array}

/** The real files, and a small report in each rendered format. */
export async function seeds(): Promise<Seed[]> {
  const folder = new URL('../reports/files/', import.meta.url)
  const real = readdirSync(folder)
    .filter(name => /^\d.*\.(txt|html|pdf)$/.test(name))
    .map(fileName => ({fileName, bytes: new Uint8Array(readFileSync(new URL(fileName, folder)))}))
  const source = allSources().find(({name}) => name.startsWith('004'))
  if (!source) throw new Error('report 004 is missing')
  const page = printReport(source)
  const rendered = await Promise.all(
    formats.map(async format => ({
      fileName: `${format.name}.${format.extension}`,
      bytes: new Uint8Array(await format.render(page)),
    })),
  )
  return [...real, ...rendered]
}
