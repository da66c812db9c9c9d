import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import type {FastifyError, FastifyPluginAsync, FastifyReply, FastifyRequest} from 'fastify'
import {type GivenFile, judgeFile} from '../../agencies/files/judge-file.ts'
import {readTree} from '../../agencies/organs/store/organs.ts'
import {isRefusal} from '../../law/refusal.ts'
import type {EntryKind} from '../../mailbox/kinds.ts'
import {type SentEntry, sendEntry} from '../../mailbox/send-entry.ts'
import type {PortalParts} from '../portal-parts.ts'
import {send} from '../requests/application-form.tsx'
import {hold} from '../requests/held.ts'
import {mostPaperBytes} from '../requests/papers.ts'
import {receiveForm} from '../requests/receive-form.ts'
import {sendOnce} from '../requests/send-once.ts'
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

/** 更正、建议、反映和投诉 (Articles 41, 44, 47, 51): each to the organ that is competent by its article. */
export const mailboxPages: FastifyPluginAsync<PortalParts> = async (app, {db, site, key, now}) => {
  const held = hold<GivenFile>()
  const receipts = hold<{kind: EntryKind; sent: SentEntry}>()
  const once = sendOnce(receipts)
  const read = new WeakMap<FastifyRequest, TypedEntry>()
  await app.register(rateLimit, {global: false, hook: 'preHandler'})
  await app.register(multipart, {throwFileSizeLimit: false})

  app.setErrorHandler<FastifyError>(async (error, request, reply) => {
    const kind = kindNamed((request.params as {kind?: string}).kind ?? '')
    const typed = read.get(request) ?? (await receive(request))?.typed
    if (!kind || !typed) throw error
    const status = error.statusCode ?? 500
    if (status >= 500) request.log.error(error)
    const why = status === 429 ? '操作过于频繁' : `出了故障（编号 ${request.id}）`
    const problem = `${why}，没有提交。您填的内容都在下面，请稍后再提交。`
    return show(request, reply.code(status), kind, typed, {}, problem)
  })

  async function agencies(): Promise<{id: string; name: string}[]> {
    const organs = [...(await readTree(db)).values()].filter(({mergedInto}) => mergedInto === null)
    return organs.toSorted((one, other) => one.name.localeCompare(other.name, 'zh'))
  }

  async function show(
    request: FastifyRequest,
    reply: FastifyReply,
    kind: EntryKind,
    typed: TypedEntry,
    mistakes: EntryMistakes = {},
    problem: string | null = null,
  ) {
    const names = entryFiles.map(field => [field, held.find(typed[field])?.name])
    const page = {visit: visitOf(request, site), kind, typed, mistakes, problem}
    const token = crypto.randomUUID()
    return send(
      reply,
      <EntryFormPage
        {...page}
        token={token}
        agencies={await agencies()}
        held={Object.fromEntries(names)}
      />,
    )
  }

  /** What was sent, its files held; those that cannot be taken are named. */
  async function receive(
    request: FastifyRequest,
  ): Promise<{typed: TypedEntry; refused: EntryMistakes; token: string} | undefined> {
    const form = request.isMultipart() ? await receiveForm(request, mostPaperBytes) : undefined
    if (!form) return undefined
    const typed = typedEntryOf(form.fields)
    const refused: EntryMistakes = {}
    for (const field of entryFiles) {
      if (!held.find(typed[field])) typed[field] = ''
      const file = form.files[`${field}-file`]
      const judged = file && (await judgeFile(file, mostPaperBytes))
      if (judged && isRefusal(judged)) refused[field] = judged.refused
      else if (file) typed[field] = held.hold(file, file.bytes.length)
    }
    read.set(request, typed)
    return {typed, refused, token: form.fields.token ?? ''}
  }

  app.get('/mailbox', async (request, reply) =>
    send(reply, <MailboxPage visit={visitOf(request, site)} />, 'no-cache'),
  )

  app.get<OfKind>('/mailbox/:kind', async (request, reply) => {
    const kind = kindNamed(request.params.kind)
    return kind ? show(request, reply, kind, nothingTyped) : reply.callNotFound()
  })

  app.post<OfKind>('/mailbox/:kind', {config: tries}, async (request, reply) => {
    const kind = kindNamed(request.params.kind)
    if (!kind) return reply.callNotFound()
    const received = await receive(request)
    if (!received) return reply.redirect(`/mailbox/${kind}`, 303)
    const {typed, refused} = received
    const ids = (await agencies()).map(({id}) => id)
    const judged = judgeEntry(kind, typed, ids)
    const mistakes = {...('mistakes' in judged && judged.mistakes), ...refused}
    if (!('entry' in judged) || Object.keys(mistakes).length > 0)
      return show(request, reply.code(422), kind, typed, mistakes)
    const files = entryFiles.flatMap(field => held.find(typed[field]) ?? [])
    const outcome = await once(received.token, async () => {
      const call = {address: request.ip, at: now(), mostBytes: mostPaperBytes}
      const sent = await sendEntry(db, await key(), judged.entry, files, call)
      return isRefusal(sent) ? sent : {kind, sent}
    })
    if (isRefusal(outcome)) {
      const problem = `${outcome.refused}（${outcome.article}）`
      return show(request, reply.code(422), kind, typed, {}, problem)
    }
    for (const field of entryFiles) held.drop(typed[field])
    return reply.redirect(`/mailbox/receipt/${outcome.token}`, 303)
  })

  app.get<{Params: {token: string}}>('/mailbox/receipt/:token', async (request, reply) => {
    const receipt = receipts.find(request.params.token)
    if (!receipt) return reply.redirect('/follow', 303)
    return send(reply, <EntryReceiptPage visit={visitOf(request, site)} {...receipt} />)
  })
}
