import type {NeutralDocument} from '../document.ts'
import {foreignFiles} from '../foreign-files.ts'
import type {Compound} from '../ole/open-compound.ts'
import {refuse} from '../refuse.ts'
import {plainRecords} from './plain-records.ts'
import {readWorkbook} from './read-workbook.ts'

/**
 * An old binary workbook. The library gets the stream of sheets alone and of it only what matters:
 * what is broken beside that can keep it busy for ever.
 */
export function readXls(compound: Compound): NeutralDocument {
  const records = compound.stream('Workbook')
  if (!records) throw new Error('no workbook stream')
  if (isEncrypted(records)) refuse(foreignFiles.encryptedOffice)
  return readWorkbook(plainRecords(records), 'xls')
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
