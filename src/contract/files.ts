import {z} from 'zod'
import {type FileKind, fileKinds} from '../agencies/files/kinds.ts'
import {id, moment} from './fields.ts'

export const bytes = z.custom<Uint8Array>(value => value instanceof Uint8Array)

/** The media type of a sheet. */
export const xlsx = fileKinds.xlsx.type

/** What a route takes that says `upload`: the part `file` of a form (multipart/form-data). */
export const handedIn = z.object({name: z.string(), bytes}, '请选择一个文件')

/** What a route answers with that says `download`: always a file to be kept, never a page to be shown. */
export const handedOut = z.object({name: z.string(), type: z.string(), bytes})

/** A file in the list of what it belongs to. */
export const fileEntry = z.object({
  id,
  name: z.string().nullable(),
  kind: z.enum(Object.keys(fileKinds) as [FileKind]),
  size: z.int(),
  sha256: z.string(),
  saved: moment,
  /** Null where the public handed it in. */
  savedBy: id.nullable(),
})
