import rateLimit from '@fastify/rate-limit'
import type {FastifyPluginAsync} from 'fastify'
import {dayOf} from '../../../law/day-of.ts'
import {type OpenAgency, openAgencies} from '../../../requests/store/open-agencies.ts'
import {paperToDocx} from '../../../writer/docx.ts'
import {paperToPdf} from '../../../writer/pdf.ts'
import type {PortalParts} from '../../portal-parts.ts'
import {visitOf} from '../../visit.ts'
import {send} from '../apply/application-form.tsx'
import {blankForm} from './blank-form.ts'
import {GuidePage} from './guide-page.tsx'
import {termsOn} from './terms.ts'

/** Making a file is work: too few for a flood, enough for anybody. */
const files = {rateLimit: {max: 20, timeWindow: '1 minute'}}

const formats = {
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    make: paperToDocx,
  },
  pdf: {type: 'application/pdf', make: paperToPdf},
} as const

type OfAgency = {Querystring: {agency?: unknown}}

/** 申请指南, and the form to be filled in by hand, each from what the agency says of its disclosure office. */
export const guidePages: FastifyPluginAsync<PortalParts> = async (app, {db, site, now}) => {
  await app.register(rateLimit, {global: false})

  async function choose(id: unknown): Promise<{agencies: OpenAgency[]; chosen?: OpenAgency}> {
    const agencies = await openAgencies(db, dayOf(now()))
    const [only] = agencies.length === 1 ? agencies : []
    const chosen = agencies.find(agency => agency.id === id) ?? only
    return {agencies, ...(chosen && {chosen})}
  }

  app.get<OfAgency>('/guide', async (request, reply) => {
    const {agencies, chosen} = await choose(request.query.agency)
    const page = {visit: visitOf(request, site), agencies, chosen, terms: termsOn(dayOf(now()))}
    return send(reply, <GuidePage {...page} />, 'no-cache')
  })

  for (const [extension, {type, make}] of Object.entries(formats))
    app.get<OfAgency>(`/guide/form.${extension}`, {config: files}, async (request, reply) => {
      const {chosen} = await choose(request.query.agency)
      if (!chosen) return reply.redirect('/guide', 303)
      const name = encodeURIComponent(`${chosen.agencyName}政府信息公开申请表.${extension}`)
      return reply
        .header('cache-control', 'no-cache')
        .header('content-disposition', `attachment; filename*=UTF-8''${name}`)
        .type(type)
        .send(Buffer.from(await make(blankForm(chosen))))
    })
}
