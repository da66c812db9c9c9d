import type {Database} from '../../db/database.ts'
import {type By, recordOf} from './act.ts'
import {recordingAgency} from './store/people.ts'

/** Taking the trail out of the house is itself an act in it. */
export async function recordAuditExport(
  db: Database,
  search: Readonly<Record<string, string | undefined>>,
  entries: number,
  by: By,
): Promise<void> {
  const given = Object.entries(search).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  )
  await db.transaction().execute(async change =>
    recordOf(change, by, await recordingAgency(change, by.person), {
      action: '导出审计记录',
      object: 'audit',
      after: {search: Object.fromEntries(given), entries},
    }),
  )
}
