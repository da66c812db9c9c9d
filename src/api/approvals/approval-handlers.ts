import {agenciesWithin, personNames} from '../../agencies/accounts/store/names.ts'
import {addScan} from '../../agencies/approvals/add-scan.ts'
import {approvalObject} from '../../agencies/approvals/append.ts'
import {approveSeveral} from '../../agencies/approvals/approve-several.ts'
import {approverOn} from '../../agencies/approvals/approver-on.ts'
import {type AskedStep, change} from '../../agencies/approvals/change.ts'
import {approvalOf} from '../../agencies/approvals/store/approvals.ts'
import {waitingFor} from '../../agencies/approvals/store/waiting.ts'
import {fileKinds} from '../../agencies/files/kinds.ts'
import {fileOf} from '../../agencies/files/store.ts'
import {lineOf} from '../../agencies/organs/store/line.ts'
import {may, type Target} from '../../agencies/permissions.ts'
import type {approvalRoutes} from '../../contract/approvals.ts'
import {dayOf} from '../../law/day-of.ts'
import {refusesOpinion} from '../../requests/replies/clean-opinion.ts'
import type {ApiParts, HandlersOf, PresentCall} from '../handler.ts'
import {describeApproval} from './describe-approval.ts'
import {sheetOf} from './sheet.ts'
import {whenApproved} from './when-approved.ts'

type Routes = Omit<
  typeof approvalRoutes,
  'approvalChains' | 'setApprovalChain' | 'clearApprovalChain'
>

export const approvalHandlers: HandlersOf<Routes> = {
  waitingApprovals: {
    kind: 'present',
    async answer({db, query, present}) {
      const {person, appointments} = present.actor
      const {rows, total} = await waitingFor(db, person, appointments, query)
      const absent = rows.flatMap(({actsFor}) => actsFor ?? [])
      const names = new Map((await personNames(db, absent)).map(({id, name}) => [id, name]))
      return {
        total,
        rows: rows.map(({actsFor, waitingSince, ...row}) => ({
          ...row,
          waitingSince: waitingSince.toISOString(),
          actsForName: actsFor === null ? null : (names.get(actsFor) ?? ''),
        })),
      }
    },
  },
  approval: {
    kind: 'target',
    target: ofApproval,
    async answer({db, params, actor, at}) {
      const approval = await approvalOf(db, params.approval)
      if (!approval) return undefined
      const approver = await approverOn(db, actor.person, approval, dayOf(at))
      const target = {line: await lineOf(db, approval.agency)}
      return describeApproval(db, approval, approver, may(actor, 'approval.record-paper', target))
    },
  },
  submitApproval: {
    kind: 'target',
    target: ofApproval,
    answer: call => take(call, {kind: 'submitted'}),
  },
  withdrawApproval: {
    kind: 'target',
    target: ofApproval,
    answer: call => take(call, {kind: 'withdrawn'}),
  },
  approve: {
    kind: 'target',
    target: ofApproval,
    answer: call => take(call, {kind: 'approved', ...given(call.body.opinion)}),
  },
  approveSeveral: {
    kind: 'list',
    async answer(call) {
      const {db, body, within, by} = call
      const agencies = await agenciesWithin(db, within)
      for (const {approval} of body.approvals) {
        const refused = await refusesWordsOn(call, approval, body.opinion, agencies)
        if (refused) return refused
      }
      return approveSeveral(db, body, agencies, by, whenApproved)
    },
  },
  returnApproval: {
    kind: 'target',
    target: ofApproval,
    answer: call => take(call, {kind: 'returned', reason: call.body.reason}),
  },
  delegateApproval: {
    kind: 'target',
    target: ofApproval,
    answer: call => take(call, {kind: 'delegated', to: call.body.to}),
  },
  addApprovalScan: {
    kind: 'target',
    target: ofApproval,
    async answer({db, params, body, mostFileBytes, by}) {
      const approval = await approvalOf(db, params.approval)
      const bytes = Buffer.from(body.bytes.buffer, body.bytes.byteOffset, body.bytes.byteLength)
      return approval && addScan(db, approval, {name: body.name, bytes}, mostFileBytes, by)
    },
  },
  approvalScan: {
    kind: 'target',
    target: ofApproval,
    async answer({db, params}) {
      const file = await fileOf(db, approvalObject(params.approval), params.file)
      if (!file) return undefined
      return {name: file.name ?? '', type: fileKinds[file.kind].type, bytes: file.bytes}
    },
  },
  approveOnPaper: {
    kind: 'target',
    target: ofApproval,
    answer(call) {
      const {signer, signed, scan, opinion} = call.body
      return take(call, {kind: 'approved-on-paper', signer, signed, scan, ...given(opinion)})
    },
  },
  approvalSheet: {
    kind: 'target',
    target: ofApproval,
    answer: ({db, params}) => sheetOf(db, params.approval, params.format),
  },
}

type Given = {params: {approval: string}}

async function ofApproval({db, params}: ApiParts & Given): Promise<Target | undefined> {
  const approval = await approvalOf(db, params.approval)
  return approval && {line: await lineOf(db, approval.agency)}
}

async function take(call: PresentCall<Given & {body: {seen: number}}>, step: AskedStep) {
  const {db, params, body, by} = call
  const words = 'opinion' in step ? step.opinion : 'reason' in step ? step.reason : undefined
  return (
    (await refusesWordsOn(call, params.approval, words)) ??
    change(db, params.approval, {seen: body.seen, step}, by, whenApproved)
  )
}

/** Of an approval outside `agencies` nothing is told, not even that its applicant is named. */
async function refusesWordsOn(
  {db, key}: ApiParts,
  id: string,
  words: string | undefined,
  agencies?: readonly string[],
) {
  const approval = words === undefined ? undefined : await approvalOf(db, id)
  if (words === undefined || !approval || agencies?.includes(approval.agency) === false) return
  return refusesOpinion(db, await key(), approval.object, words)
}

function given(opinion: string | undefined): {opinion?: string} {
  return opinion === undefined ? {} : {opinion}
}
