import type {Refusal} from '../../law/refusal.ts'
import {otherwise, type SealService, sealRule, type ToSeal} from './seal-service.ts'

export type HttpSealSettings = {
  address: string
  /** Sent along as `authorization: Bearer …`, where the service asks for one. */
  token: string | undefined
  seconds: number
}

/**
 * The organ's own seal service, which takes `POST` of the pdf and answers with it sealed. The letter goes
 * to the address that is set and nowhere else: where that sends on, nothing is sent on.
 */
export function httpSealService(settings: HttpSealSettings, mostBytes: number): SealService {
  const {address, seconds} = settings
  return async toSeal => {
    try {
      const answer = await fetch(address, {
        method: 'POST',
        headers: headersOf(toSeal, settings),
        body: new Uint8Array(toSeal.pdf),
        redirect: 'manual',
        signal: AbortSignal.timeout(seconds * 1000),
      })
      if (!answer.ok) return await refusalOf(answer)
      return (await bodyOf(answer, mostBytes)) ?? no('退回的文件过大，没有收下')
    } catch (fault) {
      if (!(fault instanceof Error)) throw fault
      if (fault.name === 'TimeoutError') return no(`${seconds}秒内没有答复，请稍后再试`)
      return no(`连接不上（${codeOf(fault)}），请稍后再试或者告知系统管理员`)
    }
  }
}

/** A head of http is ASCII: names go as they stand in an address. */
function headersOf({agency, letter}: ToSeal, {token}: HttpSealSettings): Record<string, string> {
  return {
    'content-type': 'application/pdf',
    accept: 'application/pdf',
    'x-agency-name': encodeURIComponent(agency.name),
    ...(agency.creditCode && {'x-agency-credit-code': agency.creditCode}),
    'x-letter-title': encodeURIComponent(letter.title),
    'x-letter-number': encodeURIComponent(letter.number),
    ...(token && {authorization: `Bearer ${token}`}),
  }
}

async function refusalOf(answer: Response): Promise<Refusal> {
  const {status} = answer
  if (status >= 300 && status < 400) {
    await answer.body?.cancel()
    return no('要把文书转到别的地址，没有照办，请告知系统管理员')
  }
  const said = await saidIn(answer)
  if (status >= 500) return no(`出错（${status}${said && `：${said}`}），请稍后再试`)
  return no(`没有签章（${status}${said && `：${said}`}），请按其所说处理`)
}

const mostSaid = 4096

/** What the service says of its refusal, `{"message": "印章已停用"}` or plain text, in one line. */
async function saidIn(answer: Response): Promise<string> {
  const body = await bodyOf(answer, mostSaid)
  const text = body ? new TextDecoder().decode(body) : ''
  if (/html/.test(answer.headers.get('content-type') ?? '')) return ''
  return (messageIn(text) ?? text)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, 200)
}

function messageIn(text: string): string | undefined {
  try {
    const {message}: {message?: unknown} = JSON.parse(text) ?? {}
    return typeof message === 'string' ? message : undefined
  } catch {
    return undefined
  }
}

/** What was answered, no more of it read than may be taken; nothing where it is more. */
async function bodyOf(answer: Response, mostBytes: number): Promise<Uint8Array | undefined> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of answer.body ?? []) {
    size += piece.byteLength
    // Leaving the loop gives the connection up.
    if (size > mostBytes) return undefined
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

/** `ECONNREFUSED`, which `fetch` keeps behind its own “fetch failed”. */
function codeOf({cause, message}: Error): string {
  const {code}: NodeJS.ErrnoException = cause instanceof Error ? cause : new Error()
  return code ?? message
}

function no(what: string): Refusal {
  return {refused: `电子签章系统${what}；${otherwise}`, article: sealRule}
}
