import type {FastifyRequest} from 'fastify'
import type {VNode} from 'preact'
import {documentsAbout} from '../../../disclosures/published-documents.ts'
import {publishedAbout} from '../../../reports/store/published-about.ts'
import type {Arrival} from '../../../requests/arrival/arrival.ts'
import type {PortalParts} from '../../portal-parts.ts'
import {visitOf} from '../../visit.ts'
import {AnswersPage} from './answers-page.tsx'
import type {Typed} from './application-fields.ts'
import type {ApplicationForm} from './application-form.tsx'

/** 核对, with what is published already: a hint, so that what goes wrong with it keeps nobody from sending. */
export async function checkPage(
  {db, site}: PortalParts,
  form: ApplicationForm,
  request: FastifyRequest,
  {token, typed, arrival}: {token: string; typed: Typed; arrival: Arrival},
): Promise<VNode> {
  const office = (await form.agencies()).find(({id}) => id === typed.agency)
  const agencyName = office?.agencyName ?? ''
  const text = arrival.items.join('\n')
  const nothing = (error: unknown) => {
    request.log.error(error)
    return []
  }
  const documents = await documentsAbout(db, text, typed.agency, 5).catch(nothing)
  const reports = await publishedAbout(db, text, agencyName, 3).catch(nothing)
  const published = {documents, reports}
  const page = {visit: visitOf(request, site), held: form.papers.names(typed), typed, arrival}
  return <AnswersPage {...page} {...{token, agencyName, office, published}} />
}
