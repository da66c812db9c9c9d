import {readImport} from '../../agencies/import/import-file.ts'
import {beginJob} from '../../agencies/import/jobs.ts'
import {targetOfAgency} from '../../agencies/organs/store/line.ts'
import type {requestImportRoutes} from '../../contract/request-imports.ts'
import type {Answer} from '../../contract/route.ts'
import {exportRegister} from '../../requests/register/export/export-register.ts'
import {registerTemplate} from '../../requests/register/export/register-book.ts'
import {importRegister, previewRegister} from '../../requests/register/import/import-register.ts'
import type {RegisterPlan} from '../../requests/register/import/plan-register.ts'
import {factsOf, isOpen} from '../../requests/state/facts.ts'
import type {HandlersOf, PresentCall} from '../handler.ts'
import {fault} from '../imports/fault.ts'

type Judged = Answer<typeof requestImportRoutes.previewRequestImport>
type Uploaded = PresentCall<{params: {agency: string}; body: {name: string; bytes: Uint8Array}}>

export const requestImportHandlers: HandlersOf<typeof requestImportRoutes> = {
  requestImportTemplate: {kind: 'present', answer: () => registerTemplate()},
  previewRequestImport: {
    kind: 'target',
    target: ({db, params}) => targetOfAgency(db, params.agency),
    answer: async call => (await judge(call)).judged,
  },
  beginRequestImport: {
    kind: 'target',
    target: ({db, params}) => targetOfAgency(db, params.agency),
    async answer(call) {
      const {file, judged} = await judge(call)
      if (judged.problemCount > 0) return {...judged, import: null}
      const {db, key, params, body, by, now} = call
      const job = await beginJob(
        db,
        {...by, fileName: body.name.slice(0, 200), total: judged.counts.requests},
        async (moved, written) =>
          (await importRegister(db, await key(), params.agency, file, by, moved, written)).problems,
        {now, fault},
      )
      return {...judged, import: job}
    },
  },
  exportRegister: {
    kind: 'target',
    target: ({db, params}) => targetOfAgency(db, params.agency),
    async answer({db, key, params, body, by}) {
      const {reason, year} = body
      const given = {reason, year: year ?? undefined}
      return {
        name: `依申请公开台账${year ?? ''}.xlsx`,
        type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        bytes: await exportRegister(db, await key(), params.agency, given, by),
      }
    },
  },
}

async function judge({db, params, body, by}: Uploaded) {
  const file = await readImport(Buffer.from(body.bytes))
  return {file, judged: answerOf(await previewRegister(db, params.agency, file, by))}
}

const most = 1000

function answerOf({cases, problems, doubts, numbers, years}: RegisterPlan): Judged {
  const open = cases.filter(({events}) => isOpen(factsOf(events))).length
  return {
    problems: problems.slice(0, most),
    problemCount: problems.length,
    doubts: doubts.slice(0, most),
    doubtCount: doubts.length,
    counts: {requests: cases.length, open, concluded: cases.length - open},
    years,
    numbers,
  }
}
