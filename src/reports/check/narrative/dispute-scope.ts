import type {Report} from '../../report.ts'
import {headingAbove, type Statement} from './statements.ts'
import {disclosureContext, requestContext} from './words.ts'

/**
 * Whether the disputes that a sentence counts came of disclosure: it says so, the sentence before
 * does, or the requests of the paragraph led to them.
 */
export function concernDisclosure({passage, start, end, previous, before, after}: Statement) {
  const own = passage.plain.slice(start, end)
  if (disclosureContext.test(before + own) || allOfIt.test(after)) return true
  const paragraph = passage.plain.slice(passage.plain.lastIndexOf('\n', start - 1) + 1, start)
  const isOfRequests =
    requestContext.test(paragraph) || /依申请/.test(headingAbove(passage.plain, start))
  if (befell.test(before + own) && isOfRequests) return true
  return /公开/.test(previous) && /复议|诉讼|起诉/.test(previous)
}

/** 「收到行政复议申请151件」 counts what an organ decides itself, unless it says that disclosure was the cause. */
export function areAgainstUs({amount, match, before, after}: Statement, {agency}: Report): boolean {
  if (decides.test(before + match[0])) return false
  if (/公开/.test(match[0])) return true
  if (decides.test(after)) return false
  return amount === 0 || !(/收到|接到/.test(match[0]) || /司法/.test(agency ?? ''))
}

/** 「今年发生行政复议5件」「被行政复议1件」「未经复议直接起诉1件」 in a paragraph of the requests */
const befell = /发生|引发|产生|涉及?行政|被行政复议|未经复议|复议后/

/** 「…,未发生因政府信息公开引起的行政复议纠错」, not 「…,其中因政府信息公开引起的1件」 */
const allOfIt = /(?:未|无|均|都)[^,;]{0,8}公开[^,;]*(?:复议|诉讼)/

/** What an organ does that decides such cases, or appears in court. */
const decides =
  /(?<!未|正?在)审理|(?<!未)审结|复议机关|复议委员会|受理行政复议|办结行政复议|应诉|新受理|受理复议|化解/
