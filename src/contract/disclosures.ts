import {z} from 'zod'
import {newDisclosure} from '../disclosures/disclosure.ts'
import {day, id} from './fields.ts'
import {handedIn} from './files.ts'
import {placeInSheet, template} from './imports.ts'
import {listOf, listQuery} from './list.ts'
import {ofAgency} from './params.ts'
import {route} from './route.ts'
import {sortBy} from './sort-by.ts'

const row = z.object({
  id,
  agency: id,
  agencyName: z.string(),
  title: z.string(),
  number: z.string().nullable(),
  publishedOn: day,
  address: z.string(),
  summary: z.string().nullable(),
  keywords: z.string().nullable(),
})

const disclosure = z.object({disclosure: id})
const done = z.object({id})

/** What a file holds that is wrong, by its rows, and what it would bring. */
const judged = z.object({
  problems: z.array(placeInSheet),
  /** How many there are; at most a thousand are told. */
  problemCount: z.int(),
  /** `known`: those that stand in the catalogue already, which are not written again. */
  counts: z.object({documents: z.int(), known: z.int()}),
})

export const disclosureRoutes = {
  disclosures: route({
    method: 'GET',
    path: '/api/disclosures',
    summary: '主动公开目录：本机关已经公开的文件',
    access: 'disclosure.view',
    query: listQuery.extend({
      agency: id.optional(),
      sort: sortBy(['publishedOn', 'title', 'agency']),
    }),
    answer: listOf(row),
  }),
  disclosure: route({
    method: 'GET',
    path: '/api/disclosures/:disclosure',
    summary: '目录中的一个文件',
    access: 'disclosure.view',
    params: disclosure,
    answer: row,
  }),
  addDisclosure: route({
    method: 'POST',
    path: '/api/agencies/:agency/disclosures',
    summary: '在主动公开目录中新增文件',
    access: 'disclosure.edit',
    params: ofAgency,
    body: newDisclosure,
    answer: done,
  }),
  editDisclosure: route({
    method: 'PUT',
    path: '/api/disclosures/:disclosure',
    summary: '修改主动公开目录中的文件',
    access: 'disclosure.edit',
    params: disclosure,
    body: newDisclosure,
    answer: done,
  }),
  removeDisclosure: route({
    method: 'DELETE',
    path: '/api/disclosures/:disclosure',
    summary: '从主动公开目录中删去文件',
    access: 'disclosure.edit',
    params: disclosure,
    answer: done,
  }),
  disclosureTemplate: template('/api/disclosures/template', '主动公开目录'),
  previewDisclosureImport: route({
    method: 'POST',
    path: '/api/agencies/:agency/disclosure-imports/preview',
    summary: '核对要导入的主动公开目录：逐行指出错误，不写入',
    access: 'disclosure.edit',
    params: ofAgency,
    body: handedIn,
    upload: true,
    answer: judged,
  }),
  beginDisclosureImport: route({
    method: 'POST',
    path: '/api/agencies/:agency/disclosure-imports',
    summary: '导入主动公开目录：全部写入，或什么都不写',
    access: 'disclosure.edit',
    params: ofAgency,
    body: handedIn,
    upload: true,
    /** Begun where `import` names the job; else nothing was written, for these problems. */
    answer: judged.extend({import: id.nullable()}),
  }),
} as const
