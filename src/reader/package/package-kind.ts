import type {ForeignFile} from '../foreign-files.ts'
import type {Package} from './open-package.ts'

/** What a zip file is by its members. */
export function packageKind({names}: Package): 'docx' | 'xlsx' | ForeignFile {
  const has = (pattern: RegExp) => names.some(name => pattern.test(name))
  if (has(/^OFD\.xml$/i)) return 'ofd'
  if (has(/^(word\/|_rels\/\.rels$)/) && has(/^word\/[^/]*\.xml$/)) return 'docx'
  if (has(/^xl\/workbook\.xml$/)) return 'xlsx'
  if (has(/^xl\/workbook\.bin$/)) return 'binaryWorkbook'
  if (has(/^ppt\//)) return 'slides'
  if (has(/^content\.xml$/) && has(/^mimetype$/)) return 'openDocument'
  return 'zip'
}
