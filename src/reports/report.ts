import type {Message, Place} from '../reader/document.ts'
import type {Layout} from './forms/form.ts'

/** An annual report as it was read: every statutory cell it has, its sections, what to know. */
export type Report = {
  /** Full name of the organ as the report states it; null when it states none. */
  agency: string | null
  year: number | null
  layout: Layout | null
  title: string | null
  /** By cell code (`t3.received.natural`); a cell the file does not have is absent. */
  cells: Record<string, ReadCell>
  sections: Section[]
  messages: ReadingMessage[]
}

/** `check` is the check that finds the same, where the report is checked. */
export type ReadingMessage = Message & {check?: string}

/**
 * A cell as it was read. `value` is a number only when the printed text is that number for sure.
 * Blank, `/` and other marks, and text that could not be read keep their difference in `state`.
 */
export type ReadCell = {
  value: number | null
  /** Exactly as printed, before any normalising; empty for a blank cell. */
  text: string
  state: CellState
  /** Only where printed with the value (元, 万元, 件 …). */
  unit?: string
  place: Place
  /** `inferred`: the column was decided by the relations of the table, not by its position. */
  how: 'read' | 'inferred'
}

/** `mark` is a sign put for "nothing": `/`, `—`, `-`, `无`; `unread` has a message naming the cell. */
export type CellState = 'number' | 'blank' | 'mark' | 'unread'

/** One of the six sections, or the introduction before them (`number` 0). Tables are left out of `text`. */
export type Section = {
  number: number
  title: string
  text: string
  place: Place
  paragraphs: {text: string; place: Place}[]
}
