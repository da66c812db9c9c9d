import {csvLines, sheetHead, sheetRow, utf8Mark} from '../../agencies/audit/sheet.ts'

/** The entries as a sheet that every office program opens. */
export function auditCsv(entries: readonly Parameters<typeof sheetRow>[0][]): string {
  return utf8Mark + csvLines([sheetHead.map(([title]) => title), ...entries.map(sheetRow)])
}
