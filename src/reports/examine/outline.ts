import {createHash} from 'node:crypto'
import {agencyKey} from '../agency-key.ts'
import {passage} from '../check/narrative/passage.ts'
import {distinctive} from '../check/narrative/sentences.ts'
import type {Report} from '../report.ts'

/**
 * By what a report is found among many: whose it is, of which year, its own sentences as 48 bits of a
 * hash each, small enough for a number, large enough for every sentence of a province.
 */
export type Outline = {agency: string; year: number | null; sentences: number[]}

export function outlineOf(report: Report): Outline {
  const own = distinctive(report.sections.map(passage), report)
  return {
    agency: agencyKey(report),
    year: report.year,
    sentences: own.map(({key}) => createHash('sha256').update(key).digest().readUIntBE(0, 6)),
  }
}
