import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import type {FastifyError, FastifyPluginAsync, FastifyReply, FastifyRequest} from 'fastify'
import {type GivenFile, judgeFile} from '../../agencies/files/judge-file.ts'
import {readTree} from '../../agencies/organs/store/organs.ts'
import {isRefusal} from '../../law/refusal.ts'
import type {EntryKind} from '../../mailbox/kinds.ts'
import {type SentEntry, sendEntry} from '../../mailbox/send-entry.ts'
import {heldName, holdForBrowser, isNamed, nameBrowser} from '../form/browser.ts'
import {FormGonePage} from '../form/form-gone-page.tsx'
import {hold} from '../form/held.ts'
import {namedByKind} from '../form/named-by-kind.ts'
import {receiveForm} from '../form/receive-form.ts'
import {sendOnce} from '../form/send-once.ts'
import {letPrint} from '../page/print-size.ts'
import type {PortalParts} from '../portal-parts.ts'
import {send, tokenIn} from '../requests/apply/application-form.tsx'
import {mostPaperBytes} from '../requests/apply/papers.ts'
import {visitOf} from '../visit.ts'
import {
  type EntryMistakes,
  entryFiles,
  judgeEntry,
  kindNamed,
  nothingTyped,
  type TypedEntry,
  typedEntryOf,
} from './entry-form.ts'
import {EntryFormPage} from './entry-form-page.tsx'
import {EntryReceiptPage} from './entry-receipt-page.tsx'
import {MailboxPage} from './mailbox-page.tsx'

const tries = {rateLimit: {max: 10, timeWindow: '1 minute'}}

type OfKind = {Params: {kind: string}}
type OfToken = {Params: {kind: string; token: string}}

type Shown = {typed: TypedEntry; mistakes: EntryMistakes; problem: string | null}
type Receipt = {kind: EntryKind; sent: SentEntry; content: string}

/** 更正、建议、反映和投诉 (Articles 41, 44, 47, 51): each to the organ that is competent by its article. */
export const mailboxPages: FastifyPluginAsync<PortalParts> = async (app, {db, site, key, now}) => {
  const held = hold<GivenFile>()
  const receipts = hold<Receipt>()
  const once = sendOnce(receipts)
  const last = holdForBrowser<Shown>()
  const read = new WeakMap<FastifyRequest, ReceivedEntry>()
  await app.register(rateLimit, {global: false, hook: 'preHandler'})
  await app.register(multipart, {throwFileSizeLimit: false})
  app.addHook('onRequest', nameBrowser)

  app.setErrorHandler<FastifyError>(async (error, request, reply) => {
    const kind = kindNamed((request.params as {kind?: string}).kind ?? '')
    const received = await receive(request)
    if (!kind || !received) throw error
    const status = error.statusCode ?? 500
    if (status >= 500) request.log.error(error)
    const why = status === 429 ? '操作过于频繁' : `出了故障（编号 ${request.id}）`
    const problem = `${why}，没有提交。您填的内容都在下面，请稍后再提交。`
    const {token, typed} = received
    return answer(request, reply.code(status), kind, token, {typed, mistakes: {}, problem})
  })

  async function agencies(): Promise<{id: string; name: string}[]> {
    const organs = [...(await readTree(db)).values()].filter(({mergedInto}) => mergedInto === null)
    return organs.toSorted((one, other) => one.name.localeCompare(other.name, 'zh'))
  }

  /** The form after a POST: under its own address, where to reload sends nothing. */
  async function answer(
    request: FastifyRequest,
    reply: FastifyReply,
    kind: EntryKind,
    token: string,
    shown: Shown,
  ): Promise<FastifyReply> {
    return last.keep(request, token, shown)
      ? reply.redirect(`/mailbox/${kind}/form/${token}`, 303)
      : draw(request, reply, kind, token, shown)
  }

  async function draw(
    request: FastifyRequest,
    reply: FastifyReply,
    kind: EntryKind,
    token: string,
    shown: Shown,
    cache?: 'no-cache',
  ): Promise<FastifyReply> {
    const names = entryFiles.map(field => [field, held.find(shown.typed[field])?.name])
    const page = {visit: visitOf(request, site), kind, token, ...shown}
    return send(
      reply,
      <EntryFormPage {...page} agencies={await agencies()} held={Object.fromEntries(names)} />,
      cache,
    )
  }

  /** What was sent, its files held; those that cannot be taken are named. */
  async function receive(request: FastifyRequest): Promise<ReceivedEntry | undefined> {
    const before = read.get(request)
    if (before) return before
    const form = request.isMultipart() ? await receiveForm(request, mostPaperBytes) : undefined
    if (!form) return undefined
    const typed = typedEntryOf(form.fields)
    const refused: EntryMistakes = {}
    for (const field of entryFiles) {
      if (!held.find(typed[field])) typed[field] = ''
      const sent = form.files[`${field}-file`]
      const file = sent && (await namedByKind(sent))
      const judged = file && (await judgeFile(file, mostPaperBytes))
      if (judged && isRefusal(judged)) refused[field] = judged.refused
      else if (file) typed[field] = held.hold(file, file.bytes.length)
    }
    const received = {typed, refused, said: form.fields, token: tokenIn(form.fields)}
    read.set(request, received)
    return received
  }

  app.get('/mailbox', async (request, reply) =>
    send(reply, <MailboxPage visit={visitOf(request, site)} />, 'no-cache'),
  )

  app.get<OfKind>('/mailbox/:kind', async (request, reply) => {
    const kind = kindNamed(request.params.kind)
    const shown = {typed: nothingTyped, mistakes: {}, problem: null}
    if (!kind) return reply.callNotFound()
    return draw(request, reply, kind, crypto.randomUUID(), shown, 'no-cache')
  })

  /** After sending it leads to the receipt, so that nothing is sent twice. */
  app.get<OfToken>('/mailbox/:kind/form/:token', async (request, reply) => {
    const {token} = request.params
    const kind = kindNamed(request.params.kind)
    if (!kind) return reply.callNotFound()
    if (receipts.find(heldName(request, token)))
      return reply.redirect(`/mailbox/receipt/${token}`, 303)
    const shown = last.find(request, token)
    if (shown) return draw(request, reply, kind, token, shown)
    const page = {visit: visitOf(request, site), again: `/mailbox/${kind}`}
    return send(reply.code(410), <FormGonePage {...page} />)
  })

  /** Another print: the form comes back as it was. */
  app.post<OfKind>('/mailbox/:kind/edit', {config: tries}, async (request, reply) => {
    const kind = kindNamed(request.params.kind)
    const received = await receive(request)
    if (!kind || !received) return reply.redirect('/mailbox', 303)
    const {token, typed, refused, said} = received
    letPrint(reply, said)
    const mistakes = {...last.find(request, token)?.mistakes, ...refused}
    return answer(request, reply, kind, token, {typed, mistakes, problem: null})
  })

  app.post<OfKind>('/mailbox/:kind', {config: tries}, async (request, reply) => {
    const kind = kindNamed(request.params.kind)
    if (!kind) return reply.callNotFound()
    const received = await receive(request)
    if (!received) return reply.redirect(`/mailbox/${kind}`, 303)
    const {typed, refused} = received
    const before = receipts.find(heldName(request, received.token))
    if (before?.content === typed.content)
      return leadToReceipt(request, reply, received.token, before)
    // Something else is written on the sheet of one that was sent.
    const token = before ? crypto.randomUUID() : received.token
    const ids = (await agencies()).map(({id}) => id)
    const judged = judgeEntry(kind, typed, ids)
    const mistakes = {...('mistakes' in judged && judged.mistakes), ...refused}
    if (!('entry' in judged) || Object.keys(mistakes).length > 0)
      return answer(request, reply.code(422), kind, token, {typed, mistakes, problem: null})
    const files = entryFiles.flatMap(field => held.find(typed[field]) ?? [])
    const outcome = await once(heldName(request, token), async () => {
      const call = {address: request.ip, at: now(), mostBytes: mostPaperBytes}
      const sent = await sendEntry(db, await key(), judged.entry, files, call)
      return isRefusal(sent) ? sent : {kind, sent, content: typed.content}
    })
    if (isRefusal(outcome)) {
      const problem = `${outcome.refused}（${outcome.article}）`
      return answer(request, reply.code(422), kind, token, {typed, mistakes: {}, problem})
    }
    for (const field of entryFiles) held.drop(typed[field])
    last.drop(request, token)
    return leadToReceipt(request, reply, token, outcome.receipt)
  })

  function leadToReceipt(
    request: FastifyRequest,
    reply: FastifyReply,
    token: string,
    receipt: Receipt,
  ): FastifyReply {
    return isNamed(request)
      ? reply.redirect(`/mailbox/receipt/${token}`, 303)
      : send(reply, <EntryReceiptPage visit={visitOf(request, site)} {...receipt} />)
  }

  app.get<{Params: {token: string}}>('/mailbox/receipt/:token', async (request, reply) => {
    const receipt = isNamed(request) && receipts.find(heldName(request, request.params.token))
    if (!receipt) return reply.redirect('/follow', 303)
    return send(reply, <EntryReceiptPage visit={visitOf(request, site)} {...receipt} />)
  })
}

type ReceivedEntry = {
  typed: TypedEntry
  refused: EntryMistakes
  /** The same from the first sheet to the receipt, so that what is sent twice arrives once. */
  token: string
  said: Record<string, string>
}
