import type {FastifyRequest} from 'fastify'

/** Whose pages these are; `trial` marks every page as 试用. */
export type Site = {trial: boolean; organ: string | null}

/** What a page must know of the request it answers. */
export type Visit = {
  site: Site
  /** Path with query: where changing the large print leads back to. */
  url: string
  /** 适老化: the reader chose large print. */
  largePrint: boolean
}

export const productName = '公开'
export const productLine = '政府信息公开工作平台'

/** `url`: where changing the print leads, when not to the address asked for. */
export function visitOf(request: FastifyRequest, site: Site, url = request.url): Visit {
  const largePrint = /(?:^|;\s*)print-size=large(?:;|$)/.test(request.headers.cookie ?? '')
  return {site, url, largePrint}
}
