import type {NeutralDocument} from '../document.ts'
import {foreignFiles} from '../foreign-files.ts'
import type {Compound} from '../ole/open-compound.ts'
import {refuse} from '../refuse.ts'
import {readWorkbook} from './read-workbook.ts'

/** An old binary workbook. */
export function readXls(compound: Compound, bytes: Uint8Array): NeutralDocument {
  const records = compound.stream('Workbook') ?? compound.stream('Book')
  if (records && isEncrypted(records)) refuse(foreignFiles.encryptedOffice)
  return readWorkbook(bytes, 'xls')
}

const filePass = 0x2f
const boundSheet = 0x85

/** The record FILEPASS stands before the list of sheets; all behind it is enciphered. */
function isEncrypted(records: Buffer) {
  for (let at = 0; at + 4 <= records.length; at += 4 + records.readUInt16LE(at + 2)) {
    const kind = records.readUInt16LE(at)
    if (kind === filePass) return true
    if (kind === boundSheet) return false
  }
  return false
}
