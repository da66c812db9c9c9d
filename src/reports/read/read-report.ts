import type {NeutralDocument} from '../../reader/document.ts'
import type {Report} from '../report.ts'

/** The annual report a neutral document holds. */
export function readReport(_document: NeutralDocument): Report {
  throw new Error('not built yet')
}
