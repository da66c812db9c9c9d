import {fileKinds} from '../../agencies/files/kinds.ts'
import {fileOf} from '../../agencies/files/store.ts'
import {targetOfAgency} from '../../agencies/organs/store/line.ts'
import {may} from '../../agencies/permissions.ts'
import type {requestRoutes} from '../../contract/requests.ts'
import {dayOf} from '../../law/day-of.ts'
import type {Refusal} from '../../law/refusal.ts'
import {renewQueryNumber} from '../../requests/applicants/renew-query-number.ts'
import {arrive} from '../../requests/arrival/arrive.ts'
import {requestObject} from '../../requests/change/append.ts'
import {change} from '../../requests/change/change.ts'
import {recount} from '../../requests/change/recount.ts'
import {attach} from '../../requests/files/attach.ts'
import {openFile} from '../../requests/files/open-file.ts'
import {findLookAlikes} from '../../requests/look-alikes/find-look-alikes.ts'
import {orderOfCase} from '../../requests/steps/step.ts'
import {listRequests} from '../../requests/store/list-requests.ts'
import {requestOfEvent, requestRow} from '../../requests/store/requests.ts'
import type {HandlersOf} from '../handler.ts'
import {describeRequest} from './describe-request.ts'
import {homeOf} from './home.ts'
import {ofRequest} from './of-request.ts'
import {publishedFor} from './published-for.ts'

export const requestHandlers: HandlersOf<typeof requestRoutes> = {
  requests: {
    kind: 'list',
    async answer({db, within, query, at}) {
      await recount(db, at)
      return listRequests(db, within, query, dayOf(at))
    },
  },
  requestHome: {kind: 'list', answer: homeOf},
  request: {
    kind: 'target',
    target: ofRequest,
    answer: async ({db, key, params, actor, sealService, at}) =>
      describeRequest(db, await key(), params.request, actor, at, sealService !== undefined),
  },
  requestOfEvent: {
    kind: 'target',
    target: async parts => {
      const request = await requestOfEvent(parts.db, parts.params.event)
      return request === undefined ? undefined : ofRequest({...parts, params: {request}})
    },
    async answer({db, params}) {
      const request = await requestOfEvent(db, params.event)
      return request === undefined ? undefined : {request}
    },
  },
  requestLookAlikes: {
    kind: 'target',
    target: ofRequest,
    answer: async ({db, key, params}) => findLookAlikes(db, await key(), params.request),
  },
  publishedForRequest: {
    kind: 'target',
    target: ofRequest,
    answer: ({db, params}) => publishedFor(db, params.request),
  },
  registerRequest: {
    kind: 'target',
    target: ({db, params}) => targetOfAgency(db, params.agency),
    answer: async ({db, key, params, body, by}) => arrive(db, await key(), params.agency, body, by),
  },
  takeRequestStep: {
    kind: 'target',
    target: ofRequest,
    answer: async ({db, key, params, body, by}) =>
      change(db, await key(), params.request, body, by),
  },
  contribute: {
    kind: 'target',
    target: ofRequest,
    async answer(call) {
      const {db, params, body, by, actor} = call
      const target = await ofRequest(call)
      return body.step.kind === 'handed-back' ||
        (target && may(actor, 'request.contribute', target))
        ? change(db, await call.key(), params.request, body, by)
        : reviewersHandBack
    },
  },
  renewQueryNumber: {
    kind: 'target',
    target: ofRequest,
    answer: async ({db, key, params, body, by}) =>
      renewQueryNumber(db, await key(), params.request, body.proof, by),
  },
  addRequestFile: {
    kind: 'target',
    target: ofRequest,
    async answer({db, key, params, query, body, mostFileBytes, by}) {
      const row = await requestRow(db, params.request)
      const bytes = Buffer.from(body.bytes.buffer, body.bytes.byteOffset, body.bytes.byteLength)
      const given = {name: body.name, bytes, isPersonal: query.personal === 'yes'}
      return row && attach(db, await key(), row, given, mostFileBytes, by)
    },
  },
  requestFile: {
    kind: 'target',
    target: ofRequest,
    async answer({db, params}) {
      const file = await fileOf(db, requestObject(params.request), params.file)
      return file && {name: file.name ?? '', type: fileKinds[file.kind].type, bytes: file.bytes}
    },
  },
  openRequestFile: {
    kind: 'target',
    target: ofRequest,
    async answer({db, key, params, body, by}) {
      const file = await openFile(db, await key(), {...params, ...body}, by)
      return file && {name: file.name ?? '', type: fileKinds[file.kind].type, bytes: file.bytes}
    },
  },
}

/** Who reviews the reply does not write it. */
const reviewersHandBack: Refusal = {
  refused:
    '法规审核、保密审查人员只交回办理意见；检索、拟写答复请由承办科室或者政府信息公开工作机构办理',
  article: orderOfCase,
}
