import {z} from 'zod'
import type {AuditPlace} from '../../agencies/audit/search.ts'

const place = z.tuple([z.iso.datetime(), z.string(), z.int()])

/** A place in the list as the `next` of a page. */
export function textOf({at, agency, number}: AuditPlace): string {
  return Buffer.from(JSON.stringify([at, agency, number])).toString('base64url')
}

/** The place that a `next` names; nothing when it is none of ours. */
export function placeOf(text: string): AuditPlace | undefined {
  const {data} = place.safeParse(parse(Buffer.from(text, 'base64url').toString()))
  return data && {at: data[0], agency: data[1], number: data[2]}
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
