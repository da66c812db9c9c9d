import {z} from 'zod'
import {
  applicantKindLabels,
  type IdentityKind,
  identityKinds,
  wantedForm,
  wantedWay,
} from '../requests/applicants/applicant.ts'
import {arrival} from '../requests/arrival/arrival.ts'
import {askedStep, contribution} from '../requests/change/asked-step.ts'
import type {CountedDay} from '../requests/clock/timeline.ts'
import {applicantKind, channel} from '../requests/events/arrival.ts'
import type {RequestEvent} from '../requests/events/event.ts'
import {replyKind} from '../requests/events/reply.ts'
import type {RequestSettings} from '../requests/settings/settings.ts'
import {type Status, statuses} from '../requests/state/standing.ts'
import {eventKinds} from '../requests/steps/steps.ts'
import {day, id, lawDay, line, moment} from './fields.ts'
import {fileEntry} from './files.ts'
import {letterOfStep} from './letters.ts'
import {listOf, listQuery} from './list.ts'
import {ofAgency, ofRequest} from './params.ts'
import {askedOfSection, assignment} from './request-assignments.ts'
import {requestFileRoutes} from './request-files.ts'
import {route} from './route.ts'
import {sortBy} from './sort-by.ts'

export const status = z.enum(Object.keys(statuses) as [Status], '没有这种状态')
const outcome = z.enum(
  [...replyKind.options, 'abandonedNoCorrection', 'abandonedNoPayment', 'otherHandled'],
  '没有这种办理结果',
)
const year = z.coerce.number().int().min(2008, '应为年份').max(2100, '应为年份')

/** How many events one has seen of the case: acting on an old sight is refused. */
const seen = z.object({seen: z.int().min(1)})
/** Where the applicant follows the request without its number, on this site. */
const link = z.string()
const moved = z.object({events: z.int()})

const row = z.object({
  id,
  agency: id,
  agencyName: z.string(),
  number: z.string().nullable(),
  title: z.string(),
  /** Masked: 张*. */
  applicant: z.string(),
  applicantKind,
  channel,
  status,
  isOpen: z.boolean(),
  arrivedOn: day,
  receivedOn: day.nullable(),
  dueOn: day.nullable(),
  officer: id.nullable(),
  officerName: z.string().nullable(),
  department: id.nullable(),
  departmentName: z.string().nullable(),
  innerDue: day.nullable(),
  concludedOn: day.nullable(),
  outcome: outcome.nullable(),
})

/** `remaining`: working days left, negative when late; null where none is due or the period stands still. */
export const dueRow = row.extend({remaining: z.int().nullable()})

/** Somebody on a request, masked; the whole is opened with a reason by `openPersonalData`. */
const person = z.object({
  person: id,
  role: z.enum(['applicant', 'joint-applicant', 'agent']),
  isAnonymised: z.boolean(),
  name: z.string().nullable(),
  identityKind: z.enum(Object.keys(identityKinds) as [IdentityKind]).nullable(),
  identityNumber: z.string().nullable(),
  contact: z.string().nullable(),
  telephone: z.string().nullable(),
  email: z.string().nullable(),
  address: z.string().nullable(),
})

const entry = z.object({
  number: z.int(),
  /** When it was entered; the day it happened is the event's own. */
  at: moment,
  label: z.string(),
  byName: z.string(),
  event: z.custom<RequestEvent>(),
  /** What can be had of it as a letter. */
  letters: z.array(letterOfStep),
})

export const requestRoutes = {
  requests: route({
    method: 'GET',
    path: '/api/requests',
    summary: '依申请公开的申请一览；可查登记号、所申请的内容',
    access: 'request.view',
    query: listQuery.extend({
      agency: id.optional(),
      status: status.optional(),
      open: z.enum(['yes', 'no']).optional(),
      overdue: z.literal('yes').optional(),
      /** Open and due from this day on; before this day. */
      dueFrom: lawDay.optional(),
      dueBefore: lawDay.optional(),
      applicantKind: z
        .enum(Object.keys(applicantKindLabels) as [keyof typeof applicantKindLabels])
        .optional(),
      channel: channel.optional(),
      officer: id.optional(),
      department: id.optional(),
      outcome: outcome.optional(),
      year: year.optional(),
      concludedYear: year.optional(),
      sort: sortBy(['arrivedOn', 'receivedOn', 'dueOn', 'concludedOn']),
    }),
    answer: listOf(row),
  }),
  requestHome: route({
    method: 'GET',
    path: '/api/request-home',
    summary: '我要办的、等我审批的、本机关和所监督机关逾期的申请',
    access: 'request.view',
    answer: z.object({
      /** `owed`: what the reader's section is asked for in it; `isReturned`: its draft was sent back. */
      mine: listOf(dueRow.extend({owed: askedOfSection.nullable(), isReturned: z.boolean()})),
      /** How many approvals wait for one, whatever they are of. */
      approvals: z.int(),
      overdue: z.array(dueRow),
      agencies: z.array(
        z.object({
          agency: id,
          agencyName: z.string(),
          open: z.int(),
          /** Due within five working days. */
          dueSoon: z.int(),
          overdue: z.int(),
        }),
      ),
    }),
  }),
  request: route({
    method: 'GET',
    path: '/api/requests/:request',
    summary: '一件申请：办理经过、期限及其由来、下一步可办什么',
    access: 'request.view',
    params: ofRequest,
    answer: row.extend({
      wantedForm,
      wantedWay,
      items: z.array(z.object({id: z.string(), content: z.string()})),
      people: z.array(person),
      history: z.array(entry),
      stage: z.string(),
      due: z
        .object({
          day,
          /** The arrangement of holidays is not published yet. */
          isProvisional: z.boolean(),
          /** An answer that is waited for would bring it forward. */
          isOpen: z.boolean(),
          /** Working days left, negative when late. */
          remaining: z.int(),
          /** 「为什么是这一天」, a sentence a step. */
          because: z.array(z.string()),
          days: z.array(z.custom<CountedDay>()),
        })
        .nullable(),
      waiting: z.array(
        z.object({
          whom: z.string(),
          what: z.string(),
          article: z.string(),
          until: day.optional(),
          passed: z.boolean(),
        }),
      ),
      /** What the sections were asked for and gave back, in the order of asking. */
      assignments: z.array(assignment),
      warnings: z.array(z.object({kind: z.string(), text: z.string(), article: z.string()})),
      nextSteps: z.array(
        z.object({kind: z.enum(eventKinds as [(typeof eventKinds)[number]]), label: z.string()}),
      ),
      /** By what a reply is proposed: its remedy, and which of several kinds counts. */
      settled: z.custom<Pick<RequestSettings, 'reconsiderationFirst' | 'countedFirst'>>(),
      /** Of the draft that stands, or of the reply that left last. */
      approval: id.nullable(),
      /** Why the draft that stands was sent back. */
      returned: z.object({byName: z.string(), reason: z.string()}).nullable(),
      /** `paper`: which one a sealed file is, 授权委托书; its name stays sealed. */
      files: z.array(fileEntry.extend({paper: z.string().nullable()})),
    }),
  }),
  requestOfEvent: route({
    method: 'GET',
    path: '/api/request-events/:event',
    summary: '一项登记（如送审的答复稿）属于哪件申请',
    access: 'request.view',
    params: z.object({event: id}),
    answer: z.object({request: id}),
  }),
  requestLookAlikes: route({
    method: 'GET',
    path: '/api/requests/:request/look-alikes',
    summary: '与一件申请相像的申请：同一人重复申请，或者他人申请同一事项，各说明理由',
    access: 'request.view',
    params: ofRequest,
    answer: z.array(
      z.object({
        id,
        number: z.string().nullable(),
        title: z.string(),
        arrivedOn: day,
        /** Answered before; asked again while open; asked by others too. */
        kind: z.enum(['repeated', 'again', 'others']),
        sameness: z.number(),
        why: z.string(),
        article: z.string(),
      }),
    ),
  }),
  publishedForRequest: route({
    method: 'GET',
    path: '/api/requests/:request/published',
    summary: '主动公开目录中可能就是所申请信息的文件，按申请的各项，各说明理由',
    access: 'request.view',
    params: ofRequest,
    answer: z.array(
      z.object({
        item: z.string(),
        document: id,
        title: z.string(),
        agencyName: z.string(),
        address: z.string(),
        why: z.string(),
        /** As a reply names where it is obtained. */
        cited: z.string(),
      }),
    ),
  }),
  registerRequest: route({
    method: 'POST',
    path: '/api/agencies/:agency/requests',
    summary: '录入一件申请；查询号和查询链接只在此时给出一次',
    access: 'request.register',
    params: ofAgency,
    body: arrival,
    answer: z.object({id, queryNumber: z.string(), link}),
  }),
  takeRequestStep: route({
    method: 'POST',
    path: '/api/requests/:request/steps',
    summary: '办理一步：登记、补正、延期、征求意见、收费、答复、送达、归档等',
    access: 'request.handle',
    params: ofRequest,
    body: seen.extend({step: askedStep}),
    answer: moved,
  }),
  contribute: route({
    method: 'POST',
    path: '/api/requests/:request/contributions',
    summary:
      '承办、协办科室登记检索、拟写答复并送审、交回办理意见；法规审核、保密审查人员只交回办理意见',
    access: 'request.hand-back',
    params: ofRequest,
    body: seen.extend({step: contribution}),
    answer: moved,
  }),
  renewQueryNumber: route({
    method: 'POST',
    path: '/api/requests/:request/query-number',
    summary: '核验申请人身份后补发查询号，原查询号作废',
    access: 'request.register',
    params: ofRequest,
    body: z.object({proof: line('核验身份的方式', 200)}),
    answer: z.object({queryNumber: z.string(), link}),
  }),
  ...requestFileRoutes,
} as const
