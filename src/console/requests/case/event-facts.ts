import {channels} from '../../../requests/arrival/receipt.ts'
import type {RequestEvent} from '../../../requests/events/event.ts'
import {replyFieldLabels} from '../../../requests/replies/reply-content.ts'
import {type ReplyItem, replyKinds} from '../../../requests/replies/reply-kinds.ts'
import {stepOf} from '../../../requests/steps/steps.ts'
import type {Case} from '../request-query.ts'
import {assignmentRoles} from '../steps/assignments-owed.ts'
import type {StepField} from '../steps/step-form.ts'
import {stepForms} from '../steps/step-forms.ts'

type Facts = [title: string, value: string][]

/** What an event of the history says, by the labels of the form in which it was entered. */
export function eventFacts(
  event: RequestEvent,
  request: Case,
  names: ReadonlyMap<string, string>,
): Facts {
  switch (event.kind) {
    case 'arrived':
      return [
        ['渠道', channels[event.channel].label],
        ...event.items.map(({content}, at): Facts[number] => [
          event.items.length > 1 ? `申请内容${at + 1}` : '申请内容',
          content,
        ]),
      ]
    case 'reply-drafted':
      return event.items.flatMap(item => answerFacts(item, request, event.items.length > 1))
    case 'fee-noticed':
      return [
        ['金额', `${event.amount}元`],
        ['理由', event.grounds],
      ]
    case 'amended':
      return [['理由', event.reason]]
    case 'reply-approved':
      return []
    default: {
      const number: Facts =
        'number' in event ? [[event.kind === 'replied' ? '文号' : '登记号', event.number]] : []
      const said = stepForms[event.kind].fields.flatMap(field => {
        const value = inWords(field, valueAt(event, field.name), request, names)
        return value === undefined ? [] : [[field.label, value] as Facts[number]]
      })
      const note: Facts = event.kind === 'registered' && event.note ? [['备注', event.note]] : []
      return [...number, ...note, ...said]
    }
  }
}

function answerFacts(item: ReplyItem, request: Case, isOneOfSeveral: boolean): Facts {
  const {item: id, kind, articles, ...texts} = item
  const content = request.items.find(each => each.id === id)?.content
  const about: Facts = isOneOfSeveral && content ? [['事项', content]] : []
  const said = Object.entries(texts) as [keyof ReplyItem, string][]
  return [
    ...about,
    ['种类', replyKinds[kind].label],
    ...said.map(([field, value]): Facts[number] => [replyFieldLabels[field], value]),
  ]
}

function valueAt(event: RequestEvent, name: string): unknown {
  return name
    .split('.')
    .reduce<unknown>((whole, part) => (whole as Record<string, unknown> | undefined)?.[part], event)
}

function inWords(
  {kind}: StepField,
  value: unknown,
  request: Case,
  names: ReadonlyMap<string, string>,
): string | undefined {
  if (value === undefined) return undefined
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof kind === 'object') return kind[String(value)] ?? String(value)
  switch (kind) {
    case 'letter':
    case 'consultation':
      return letterName(request, String(value))
    case 'letters':
      return (value as string[]).flatMap(id => letterName(request, id) ?? []).join('、')
    case 'office-head':
      // A register that was brought along may name somebody who is not among the people here.
      return names.get(String(value)) ?? String(value)
    case 'department':
      return names.get(String(value)) ?? '已撤销的科室'
    case 'assignment':
      return assignmentName(request, String(value))
    case 'files':
      return fileNames(request, value as string[])
    case 'items':
      return contentsOf(request, value as string[])
    case 'item-texts':
      return (value as {content: string}[]).map(({content}) => content).join('；')
    default:
      return Array.isArray(value) ? value.join('、') : String(value)
  }
}

function letterName({history}: Case, id: string): string | undefined {
  const sent = history.find(({event}) => event.id === id)?.event
  if (!sent || sent.kind === 'amended') return undefined
  return `${stepOf(sent.kind).label}（${sent.on}）`
}

function assignmentName({assignments}: Case, id: string): string | undefined {
  const asked = assignments.find(each => each.id === id)
  return asked && `${asked.departmentName}${assignmentRoles[asked.role]}（${asked.on}）`
}

function fileNames({files}: Case, ids: readonly string[]): string {
  return files
    .filter(({id}) => ids.includes(id))
    .map(({name}) => name ?? '含个人信息的材料')
    .join('、')
}

function contentsOf({items}: Case, ids: readonly string[]): string {
  return items
    .filter(({id}) => ids.includes(id))
    .map(({content}) => content)
    .join('；')
}
