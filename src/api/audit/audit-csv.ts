import {sheetHead, sheetRow} from '../../agencies/audit/sheet.ts'
import {csv} from '../../writer/csv.ts'

/** The entries as a sheet that every office program opens. */
export function auditCsv(entries: readonly Parameters<typeof sheetRow>[0][]): string {
  return csv([sheetHead.map(([title]) => title), ...entries.map(sheetRow)])
}
