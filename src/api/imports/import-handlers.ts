import {previewImport, readImport} from '../../agencies/import/import-file.ts'
import {beginImport, jobState} from '../../agencies/import/jobs.ts'
import type {Parts} from '../../agencies/import/plan.ts'
import {jobsOf} from '../../agencies/import/store/imports.ts'
import {importTemplate} from '../../agencies/import/template.ts'
import type {importRoutes} from '../../contract/imports.ts'
import type {HandlersOf, ListCall} from '../handler.ts'
import {fault} from './fault.ts'

type Uploaded = ListCall<{body: {name: string; bytes: Uint8Array}}>

export const importHandlers: HandlersOf<typeof importRoutes> = {
  importTemplate: {kind: 'present', answer: () => importTemplate()},
  previewImport: {kind: 'list', answer: call => preview(call, whoWorks)},
  beginImport: {kind: 'list', answer: call => begin(call, whoWorks)},
  previewRoleImport: {kind: 'list', answer: call => preview(call, whatTheyDo)},
  beginRoleImport: {kind: 'list', answer: call => begin(call, whatTheyDo)},
  imports: {
    kind: 'present',
    async answer({db, actor, at}) {
      const jobs = await jobsOf(db, actor.person)
      return jobs.map(job => ({
        id: job.id,
        fileName: job.fileName,
        started: job.started.toISOString(),
        done: job.done,
        total: job.total,
        ...jobState(job, at),
      }))
    },
  },
}

const whoWorks: Parts = {people: true, appointments: false}
const whatTheyDo: Parts = {people: false, appointments: true}

async function preview(call: Uploaded, parts: Parts) {
  const {steps: _, file: __, ...judged} = await judge(call, parts)
  return judged
}

async function begin(call: Uploaded, parts: Parts) {
  const {steps, file, ...judged} = await judge(call, parts)
  if (judged.problemCount > 0) return {...judged, import: null}
  const {db, now, body} = call
  const given = {file, steps, fileName: body.name.slice(0, 200)}
  return {...judged, import: await beginImport(db, call, parts, given, {now, fault})}
}

async function judge(call: Uploaded, parts: Parts) {
  const file = await readImport(Buffer.from(call.body.bytes))
  const {problems, ...rest} = await previewImport(call.db, call, parts, file)
  return {...rest, file, problems: problems.slice(0, 1000), problemCount: problems.length}
}
