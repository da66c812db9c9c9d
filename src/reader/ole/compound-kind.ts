import type {ForeignFile} from '../foreign-files.ts'
import type {Compound} from './open-compound.ts'

/**
 * What an old office file is by its streams. WPS Office writes the same streams under its own
 * names; only the name of the file tells those apart.
 */
export function compoundKind({names}: Compound, fileName: string): 'doc' | 'xls' | ForeignFile {
  const [, wps] = /\.(wps|et|dps)$/i.exec(fileName) ?? []
  if (names.includes('EncryptedPackage')) return 'encryptedOffice'
  if (wps) return wps.toLowerCase() as 'wps' | 'et' | 'dps'
  if (names.includes('WordDocument')) return 'doc'
  if (names.includes('Workbook')) return 'xls'
  if (names.includes('Book')) return 'oldWorkbook'
  if (names.includes('PowerPoint Document')) return 'slides'
  return 'unknownOffice'
}
