import type {Place} from '../../reader/document.ts'
import type {Claim} from '../claims/claim.ts'
import type {Report} from '../report.ts'
import type {Passage} from './narrative/passage.ts'
import type {Sample} from './sample.ts'

/**
 * One thing found wrong or doubtful.
 *
 * `message` is one regular sentence 「…应为 X，实为 Y」; `cells` are the codes of the cells it speaks
 * of; `quote` the words of the narrative, when it speaks of a sentence.
 */
export type Finding = {
  check: string
  severity: Severity
  message: string
  cells: string[]
  place: Place
  quote?: string
  /** Where `quote` stands in the text of its section (UTF-16 offsets). */
  at?: {section: number; start: number; end: number}
  /** The document that asks for it, where the report's form is of another than the check names. */
  source?: string
  /** The one cell whose change to `value` would make every broken relation it stands in hold. */
  suspect?: {cell: string; value: number}
}

/** `error`: a relation of the form or of the text is broken; `warning`: a person must look; `note`: only rounding, or worth a glance. */
export type Severity = 'error' | 'warning' | 'note'

/**
 * Reports that some checks need beside the one judged: the year before, and of all others those whose
 * wording is most alike; `others` is absent where there are none, empty where none is alike.
 */
export type Beside = {previous?: Report; others?: Report[]}

export type CheckResult = {
  findings: Finding[]
  /** Arithmetic of the narrative, sentence by sentence. */
  claims: PlacedClaim[]
  /** Ids of the checks that ran to the end. */
  ran: string[]
  /**
   * Checks that could not judge all they should, each with its reason; never silently left out. What
   * such a check found in the part it could judge still stands in `findings`.
   */
  notRun: {check: string; why: string}[]
}

/** A claim with the section in whose text `start` and `end` count. */
export type PlacedClaim = Claim & {section: number; place: Place}

/** One relation or rule of the form. One file each; `ok` and `not` are executed by one test. */
export type Check = {
  id: `${'table2' | 'table3' | 'table4' | 'text' | 'years' | 'form'}/${string}`
  /** What must be so, as a person of the field says it. */
  title: string
  /** Document and place that ask for it, in Chinese. */
  source: string
  severity: Severity
  /** Yields what it finds and what it could not judge; nothing when all is well. */
  run(facts: Facts): Iterable<Found | NotJudged>
  ok: Sample
  not: [Sample, string][]
}

/** What a check may look at: the report, what stands beside it, its narrative made ready once for all. */
export type Facts = Beside & {
  report: Report
  passages: readonly Passage[]
  claims: readonly PlacedClaim[]
}

/** A finding as a check gives it; id and severity are the check's own where it does not say otherwise. */
export type Found = Omit<Finding, 'check' | 'severity' | 'place'> & {
  severity?: Severity
  /** Left out: the place of the first of `cells`. */
  place?: Place
}

export type NotJudged = {why: string}
