import type {By} from '../../agencies/accounts/act.ts'
import {hasFile} from '../../agencies/files/store.ts'
import {departmentOf} from '../../agencies/organs/store/departments.ts'
import {actingIn} from '../../agencies/people/store/acting.ts'
import type {Change} from '../../db/database.ts'
import {dayOf} from '../../law/day-of.ts'
import type {Refusal} from '../../law/refusal.ts'
import type {CaseEvent, EventOf, RequestEvent} from '../events/event.ts'
import {officeOf} from '../notices/who-handles.ts'
import {factsOf} from '../state/facts.ts'
import {orderOfCase} from '../steps/step.ts'
import type {Request} from '../store/requests.ts'
import {requestObject} from './append.ts'
import type {AskedStep} from './asked-step.ts'
import {type NumberGiver, numberFor} from './number-for.ts'

/**
 * What a step needs from elsewhere: an id, its number, that colleague and department are the agency's.
 * `next` gives the number; one that is given is gone.
 */
export async function complete(
  change: Change,
  request: Request,
  step: AskedStep,
  by: By,
  next?: NumberGiver,
): Promise<RequestEvent | Refusal> {
  const own = {id: crypto.randomUUID(), by: by.person}
  switch (step.kind) {
    case 'registered':
    case 'replied':
      return {...step, ...own, number: await numberFor(change, request, step, next)}
    case 'amended':
      return amendmentOf(change, request, {...step, ...own}, by)
    default:
      return (await refusesElsewhere(change, request, step, by)) ?? {...step, ...own}
  }
}

/** Why people, departments and files that a step names are not what they must be. */
async function refusesElsewhere(
  change: Change,
  request: Request,
  step: Exclude<AskedStep, {kind: 'amended'}> | CaseEvent,
  by: By,
): Promise<Refusal | undefined> {
  const {agency} = request
  switch (step.kind) {
    case 'extended': {
      const {consent} = step
      const acting = await actingIn(change, agency, consent.on)
      const heads = acting.filter(({held}) => held.role === 'disclosure-head')
      return heads.some(({person}) => person === consent.by)
        ? undefined
        : {
            refused: '延长答复期限应经本机关政府信息公开工作机构负责人同意，所填的人当日不任此职',
            article: '《条例》第三十三条第二款',
          }
    }
    case 'assigned': {
      const department = await departmentOf(change, step.department)
      const isOwn = department?.agency === agency && (department.until ?? step.on) >= step.on
      return isOwn
        ? undefined
        : {refused: '没有这个科室，或者已经撤销，请另选', article: orderOfCase}
    }
    case 'handed-back':
      return refusesHandingBack(change, request, step, by)
    default:
      return undefined
  }
}

/** A section gives back what it was asked for itself, or the desk enters what the section gave on paper. */
async function refusesHandingBack(
  change: Change,
  {id, agency, events}: Request,
  {of, files = []}: Pick<EventOf<'handed-back'>, 'of' | 'files'>,
  {person, at}: By,
): Promise<Refusal | undefined> {
  const asked = factsOf(events).assignments.find(each => each.id === of)
  const {section, desk} = await officeOf(change, agency, dayOf(at))
  const own = asked ? [...section(asked.department), ...desk] : desk
  if (!own.includes(person))
    return {refused: '这一事项是交给其他科室的，请由该科室交回', article: orderOfCase}
  for (const file of files)
    if (!(await hasFile(change, requestObject(id), file)))
      return {refused: '没有找到所附的材料，请重新上传', article: orderOfCase}
  return undefined
}

type Amendment = Extract<RequestEvent, {kind: 'amended'}>

/**
 * Numbers stay what was given out, and what was approved stays what was read; what stands instead must
 * itself be right.
 */
async function amendmentOf(
  change: Change,
  request: Request,
  amendment: Amendment,
  by: By,
): Promise<RequestEvent | Refusal> {
  const wrong = request.events.find(({id}) => id === amendment.of)
  if (wrong?.kind === 'reply-drafted' || wrong?.kind === 'reply-approved')
    return {refused: '答复稿和批准不能更正，请另行拟稿送审', article: orderOfCase}
  const {instead} = amendment
  if (!instead) return amendment
  const refused = await refusesElsewhere(change, request, instead, by)
  if (refused) return refused
  const kept = {id: amendment.of, by: amendment.by}
  return {
    ...amendment,
    instead:
      wrong && 'number' in wrong && 'number' in instead
        ? {...instead, ...kept, number: wrong.number}
        : {...instead, ...kept},
  }
}
