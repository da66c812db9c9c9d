import type {Place, Row} from '../../document.ts'
import type {Box} from '../box.ts'
import type {Line} from './lines.ts'

/** A page (or half a sheet) sorted into tables and the lines that stand outside them. */
export type LaidPage = {
  number: number
  box: Box
  tables: LaidTable[]
  lines: Line[]
  /** Words printed all over the page, left out. */
  watermark: string[]
  place: (box: Box) => Place
}

/** `columns` are the positions of the lines between the columns, from left to right. */
export type LaidTable = {columns: number[]; rows: Row[]; box: Box; place: Place}
