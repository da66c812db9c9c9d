import yauzl from 'yauzl'
import type {FileKind} from './kinds.ts'

/** Which package of parts a zip is, by the parts it must have; nothing with programs among them. */
export async function packageKind(bytes: Buffer): Promise<FileKind | undefined> {
  const names = await partNames(bytes)
  if (!names || names.some(name => program.test(name))) return undefined
  const found = packages.find(([part]) => names.includes(part))
  return found?.[1]
}

/** Which compound file (`D0CF11E0…`) it is, by the streams that its directory names. */
export function compoundKind(bytes: Buffer): FileKind | undefined {
  if (!bytes.subarray(0, 8).equals(compoundMark)) return undefined
  const has = (stream: string) => bytes.includes(Buffer.from(`${stream}\0`, 'utf16le'))
  if (has('_VBA_PROJECT') || has('Macros')) return undefined
  if (has('WordDocument')) return 'doc'
  return has('Workbook') || has('Book') ? 'xls' : undefined
}

const packages: readonly [part: string, kind: FileKind][] = [
  ['word/document.xml', 'docx'],
  ['xl/workbook.xml', 'xlsx'],
  ['OFD.xml', 'ofd'],
]

const program = /(?:^|\/)vbaProject\.bin$|\.(?:exe|dll|js|vbs|bat|cmd|ps1|jar|html?|svg)$/i

const compoundMark = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
const mostParts = 10_000

/** The names of all parts; nothing where the zip is broken, locked, or begins or ends with something else. */
function partNames(bytes: Buffer): Promise<string[] | undefined> {
  return new Promise(resolve => {
    yauzl.fromBuffer(bytes, {lazyEntries: true, strictFileNames: true}, (failure, zip) => {
      if (failure || zip.entryCount > mostParts) return resolve(undefined)
      const names: string[] = []
      zip.on('error', () => resolve(undefined))
      zip.on('end', () => resolve(names))
      zip.on('entry', entry => {
        if (entry.isEncrypted()) return resolve(undefined)
        names.push(entry.fileName)
        zip.readEntry()
      })
      zip.readEntry()
    })
  })
}
