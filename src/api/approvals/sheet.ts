import type {z} from 'zod'
import {agencyNames, personNames} from '../../agencies/accounts/store/names.ts'
import {approvalOf} from '../../agencies/approvals/store/approvals.ts'
import type {handedOut} from '../../contract/files.ts'
import type {Database} from '../../db/database.ts'
import {paperFormats} from '../paper-formats.ts'
import {peopleIn} from './describe-approval.ts'
import {sheetPaper} from './sheet-paper.ts'

/** The 呈批单 of an approval as a file; nothing where there is no such approval. */
export async function sheetOf(
  db: Database,
  id: string,
  format: 'docx' | 'pdf',
): Promise<z.output<typeof handedOut> | undefined> {
  const approval = await approvalOf(db, id)
  if (!approval) return undefined
  const people = new Map(
    (await personNames(db, peopleIn(approval.events))).map(({id, name}) => [id, name]),
  )
  const [agency] = await agencyNames(db, [approval.agency])
  const paper = sheetPaper(approval, {
    agency: agency?.name ?? '',
    person: id => people.get(id) ?? '',
  })
  const {type, write} = paperFormats[format]
  return {name: `呈批单-${id.slice(0, 8)}.${format}`, type, bytes: await write(paper)}
}
