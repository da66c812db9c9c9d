import {z} from 'zod'
import {id, moment} from './fields.ts'
import {bytes, handedIn, xlsx} from './files.ts'
import {route} from './route.ts'

/** The sheet to be filled in, for whoever has something to import. */
export function template<const Path extends `/api/${string}`>(path: Path, what: string) {
  return route({
    method: 'GET',
    path,
    summary: `导入${what}的模板`,
    access: 'signed-in',
    answer: bytes,
    file: {type: xlsx, name: `${what}导入模板.xlsx`},
  })
}

/** What is wrong, and where in a file. */
export const placeInSheet = z.object({
  sheet: z.string(),
  row: z.int().nullable(),
  column: z.string().nullable(),
  text: z.string(),
})

/** What is wrong, in the order of the file, and what the file would bring. */
const judged = z.object({
  problems: z.array(placeInSheet),
  /** How many there are; at most a thousand are told. */
  problemCount: z.int(),
  counts: z.object({
    organs: z.int(),
    departments: z.int(),
    people: z.int(),
    accounts: z.int(),
    appointments: z.int(),
    /** Roles that wait for the security administrator. */
    rolesLeft: z.int(),
  }),
})

/** Begun where `import` names the job; else nothing was written, for these problems. */
const begun = judged.extend({import: id.nullable()})

export const importRoutes = {
  importTemplate: template('/api/imports/template', '机关和人员'),
  previewImport: route({
    method: 'POST',
    path: '/api/imports/preview',
    summary: '核对要导入的机关、人员和账号：逐行指出错误，不写入',
    access: 'person.edit',
    body: handedIn,
    upload: true,
    answer: judged,
  }),
  beginImport: route({
    method: 'POST',
    path: '/api/imports',
    summary: '导入机关、人员和账号：全部写入，或什么都不写',
    access: 'person.edit',
    body: handedIn,
    upload: true,
    answer: begun,
  }),
  previewRoleImport: route({
    method: 'POST',
    path: '/api/role-imports/preview',
    summary: '核对要导入的职务：逐行指出错误，不写入',
    access: 'appointment.edit',
    body: handedIn,
    upload: true,
    answer: judged,
  }),
  beginRoleImport: route({
    method: 'POST',
    path: '/api/role-imports',
    summary: '以同一文件导入已有人员的职务：全部写入，或什么都不写',
    access: 'appointment.edit',
    body: handedIn,
    upload: true,
    answer: begun,
  }),
  imports: route({
    method: 'GET',
    path: '/api/imports',
    summary: '自己最近二十次导入办到哪里',
    access: 'signed-in',
    answer: z.array(
      z.object({
        id,
        fileName: z.string(),
        started: moment,
        state: z.enum(['running', 'done', 'failed']),
        done: z.int(),
        total: z.int(),
        /** Why nothing was written. */
        failure: z.string().nullable(),
      }),
    ),
  }),
} as const
