import {z} from 'zod'
import {id, openingReason} from './fields.ts'
import {handedIn, handedOut} from './files.ts'
import {ofRequest} from './params.ts'
import {route} from './route.ts'

export const requestFileRoutes = {
  addRequestFile: route({
    method: 'POST',
    path: '/api/requests/:request/files',
    summary: '上传申请材料、送达凭证等；含个人信息的以申请人的密钥加密',
    access: 'request.hand-back',
    params: ofRequest,
    query: z.object({personal: z.enum(['yes', 'no']).default('no')}),
    body: handedIn,
    answer: z.object({id}),
    upload: true,
  }),
  requestFile: route({
    method: 'GET',
    path: '/api/requests/:request/files/:file',
    summary: '下载一份不含个人信息的附件',
    access: 'request.view',
    params: ofRequest.extend({file: id}),
    answer: handedOut,
    download: true,
  }),
  openRequestFile: route({
    method: 'POST',
    path: '/api/requests/:request/files/:file/opening',
    summary: '写明理由，下载一份含个人信息的附件；记入审计',
    access: 'personal-data.open',
    params: ofRequest.extend({file: id}),
    body: openingReason,
    answer: handedOut,
    download: true,
  }),
} as const
