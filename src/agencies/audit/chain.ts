import {createHash} from 'node:crypto'

/**
 * One thing that somebody did. `object` names what was acted on (`person/12`), `before` and `after`
 * what changed. Personal data stand in them only encrypted under the person's key, so that
 * destroying the key anonymises the entry and leaves its hash as it was.
 */
export type AuditAct = {
  agency: string
  /** ISO moment in milliseconds. */
  at: string
  actor: string
  /** From which network address; null for the program itself. */
  address: string | null
  action: string
  object: string
  before: Json
  after: Json
}

export type Json = null | boolean | number | string | Json[] | {[key: string]: Json}

/** An act in its agency's chain; numbers count from 1, `previous` is the hash before it. */
export type AuditEntry = AuditAct & {number: number; previous: string; hash: string}

/** The number and hash of the last entry; an empty chain begins here. */
export type AuditHead = {number: number; hash: string}
export const emptyChain: AuditHead = {number: 0, hash: ''}

/** The entry that follows `head`. */
export function link(head: AuditHead, act: AuditAct): AuditEntry {
  const entry = {...act, number: head.number + 1, previous: head.hash}
  return {...entry, hash: hashOf(entry)}
}

/**
 * Why an entry cannot follow `head`; nothing when it does. Of one that `isAltered` the next entry
 * can tell whether its content or only its hash was changed.
 */
export function brokenAfter(
  head: AuditHead,
  entry: AuditEntry,
): {reason: string; isAltered?: boolean} | undefined {
  const {number, previous, hash} = entry
  if (number <= head.number) return {reason: `第${number}条重复`}
  if (number !== head.number + 1) return {reason: `第${head.number + 1}条缺失`}
  if (hash !== hashOf(entry)) {
    const mended = hashOf({...entry, previous: head.hash})
    if (hash === mended) return {reason: `第${number}条记下的前一条校验值被改动`}
    return {reason: `第${number}条的内容被改动`, isAltered: true}
  }
  return previous === head.hash ? undefined : {reason: `第${number}条与前一条不相连`}
}

/** An entry that does not fit its own hash, judged by the one after it. */
export function followsAltered<Found extends {broken: string; entry: AuditEntry}>(
  altered: Found,
  next: AuditEntry,
): Found {
  const isHash = next.previous === hashOf(altered.entry)
  return isHash ? {...altered, broken: `第${altered.entry.number}条的校验值被改动`} : altered
}

/** SM3 (GB/T 32905—2016) over the entry with its keys in order, so that storage cannot change it. */
function hashOf({hash: _, ...entry}: Omit<AuditEntry, 'hash'> & {hash?: string}): string {
  return createHash('sm3').update(canonical(entry)).digest('hex')
}

function canonical(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`).join(',')}}`
}
