import {readFileSync} from 'node:fs'
import {formats} from '../reports/render/formats.ts'
import {printReport} from '../reports/render/print-report.ts'
import {allSources} from '../reports/render/source.ts'

export type BenchFile = {fileName: string; bytes: Uint8Array}

/** The seven reports in these formats, and the real files named. */
export async function benchFiles(names: string[], real: string[] = []): Promise<BenchFile[]> {
  const files = real.map(fileName => ({
    fileName,
    bytes: new Uint8Array(readFileSync(new URL(`../reports/files/${fileName}`, import.meta.url))),
  }))
  for (const name of names) {
    const format = formats.find(format => format.name === name)
    if (!format) throw new Error(`no format ${name}`)
    for (const source of allSources()) {
      const bytes = new Uint8Array(await format.render(printReport(source)))
      files.push({fileName: `${source.name}.${format.extension}`, bytes})
    }
  }
  return files
}

export const realTexts = [
  '000-zhongwei-2020.txt',
  '001-pingluo-2020.txt',
  '002-liupanshui-2020.txt',
  '003-xinxiang-2021.txt',
  '004-dongtou-2020.txt',
]

export function megabytes(files: BenchFile[]): number {
  return files.reduce((sum, {bytes}) => sum + bytes.length, 0) / 1e6
}
