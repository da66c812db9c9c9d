import type {By} from '../agencies/accounts/act.ts'
import {appointedIn} from '../agencies/approvals/store/chains.ts'
import {hasFile} from '../agencies/files/store.ts'
import {departmentOf} from '../agencies/organs/store/departments.ts'
import {yearOf} from '../law/day.ts'
import {dayOf} from '../law/day-of.ts'
import type {Refusal} from '../law/refusal.ts'
import {requestObject} from './append.ts'
import type {AskedStep} from './asked-step.ts'
import type {RequestEvent} from './events/event.ts'
import {factsOf} from './facts.ts'
import {orderOfCase} from './steps/step.ts'
import {nextNumber} from './store/numbers.ts'
import type {Request} from './store/requests.ts'
import {settingsOf} from './store/settings.ts'
import type {Change, NumberKind} from './store/tables.ts'
import {officeOf} from './who-handles.ts'

/**
 * What a step needs from elsewhere: an id, its number, that colleague and department are the agency's.
 * `next` gives the number; one that is given is gone.
 */
export async function complete(
  change: Change,
  request: Request,
  step: AskedStep,
  by: By,
  next: NumberGiver = nextNumber,
): Promise<RequestEvent | Refusal> {
  const own = {id: crypto.randomUUID(), by: by.person}
  const {agency} = request
  const numberOf = (kind: NumberKind) => numberIn(change, agency, kind, yearOf(step.on), next)
  switch (step.kind) {
    case 'registered':
      return {...step, ...own, number: await numberOf('registration')}
    case 'replied':
      return {...step, ...own, number: await numberOf('reply')}
    case 'extended': {
      const {by, on} = step.consent
      const appointed = await appointedIn(change, agency, on)
      return appointed.some(held => held.person === by && held.role === 'disclosure-head')
        ? {...step, ...own}
        : {
            refused: '延长答复期限应经本机关政府信息公开工作机构负责人同意，所填的人当日不任此职',
            article: '《条例》第三十三条第二款',
          }
    }
    case 'assigned': {
      const department = await departmentOf(change, step.department)
      const isOwn = department?.agency === agency && (department.until ?? step.on) >= step.on
      return isOwn
        ? {...step, ...own}
        : {refused: '没有这个科室，或者已经撤销，请另选', article: orderOfCase}
    }
    case 'handed-back':
      return (await refusesHandingBack(change, request, step, by)) ?? {...step, ...own}
    case 'amended':
      return amendmentOf(request, {...step, ...own})
    default:
      return {...step, ...own}
  }
}

/** A section gives back what it was asked for itself, or the desk enters what the section gave on paper. */
async function refusesHandingBack(
  change: Change,
  {id, agency, events}: Request,
  {of, files = []}: Extract<AskedStep, {kind: 'handed-back'}>,
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

type NumberGiver = (
  change: Change,
  agency: string,
  kind: NumberKind,
  year: number,
) => Promise<number | string>

/** 平政公复〔2026〕12号 */
async function numberIn(
  change: Change,
  agency: string,
  kind: NumberKind,
  year: number,
  next: NumberGiver,
): Promise<string> {
  const {word, settings} = await settingsOf(change, agency)
  return `${word}${settings.numberNames[kind]}〔${year}〕${await next(change, agency, kind, year)}号`
}

type Amendment = Extract<RequestEvent, {kind: 'amended'}>

/** Numbers stay what was given out, and what was approved stays what was read. */
function amendmentOf({events}: Request, amendment: Amendment): RequestEvent | Refusal {
  const wrong = events.find(({id}) => id === amendment.of)
  if (wrong?.kind === 'reply-drafted' || wrong?.kind === 'reply-approved')
    return {refused: '答复稿和批准不能更正，请另行拟稿送审', article: orderOfCase}
  const {instead} = amendment
  if (!instead) return amendment
  const kept = {id: amendment.of, by: amendment.by}
  return {
    ...amendment,
    instead:
      wrong && 'number' in wrong && 'number' in instead
        ? {...instead, ...kept, number: wrong.number}
        : {...instead, ...kept},
  }
}
