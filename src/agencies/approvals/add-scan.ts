import type {Database} from '../../db/database.ts'
import {isRefusal, type Refusal} from '../../law/refusal.ts'
import {type By, recordOf} from '../accounts/act.ts'
import {type GivenFile, judgeFile} from '../files/judge-file.ts'
import {saveFile} from '../files/store.ts'
import {approvalObject} from './append.ts'
import type {Approval} from './store/approvals.ts'

/** Keeps the scan of a signed 呈批单 with its approval, for the steps that were signed on it. */
export async function addScan(
  db: Database,
  {id, agency}: Pick<Approval, 'id' | 'agency'>,
  given: GivenFile,
  mostBytes: number,
  by: By,
): Promise<{id: string} | Refusal> {
  const judged = await judgeFile(given, mostBytes)
  if (isRefusal(judged)) return judged
  return db.transaction().execute(async change => {
    const object = approvalObject(id)
    const file = await saveFile(change, {agency, object}, {...given, ...judged}, by)
    await recordOf(change, by, agency, {
      action: '上传扫描件',
      object,
      after: {file, name: given.name, kind: judged.kind, size: given.bytes.length},
    })
    return {id: file}
  })
}
