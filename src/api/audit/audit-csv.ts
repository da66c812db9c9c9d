import type {NamedEntry} from '../../agencies/audit/name-entries.ts'
import {csvLines, sheetHead, sheetRow, utf8Mark} from '../../agencies/audit/sheet.ts'

/** The entries as a sheet that every office program opens. */
export function auditCsv(entries: readonly NamedEntry[]): string {
  return utf8Mark + csvLines([sheetHead.map(([title]) => title), ...entries.map(sheetRow)])
}
