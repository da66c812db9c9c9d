import type {Place} from '../../reader/document.ts'
import type {Claim} from '../claims/claim.ts'
import type {Report} from '../report.ts'

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
}

/** `error`: a relation of the form or of the text is broken; `warning`: a person must look; `note`: only rounding, or worth a glance. */
export type Severity = 'error' | 'warning' | 'note'

/** Reports that some checks need beside the one judged: the year before, others to compare the wording with. */
export type Beside = {previous?: Report; others?: Report[]}

export type CheckResult = {
  findings: Finding[]
  /** Arithmetic of the narrative, sentence by sentence. */
  claims: PlacedClaim[]
  /** Ids of the checks that ran to the end. */
  ran: string[]
  /** Checks that could not judge, each with its reason; never silently left out. */
  notRun: {check: string; why: string}[]
}

/** A claim with the section in whose text `start` and `end` count. */
export type PlacedClaim = Claim & {section: number; place: Place}
