import type {Layout} from '../../../src/reports/forms/form.ts'
import type {Alter} from './alter.ts'

/** What became of a report, and in which flattenings it must still be read whole. */
export type Variant = {
  name: string
  alter: Alter
  layout?: Layout
  /** Flattenings for which the variant makes sense; all when left out. */
  only?: string[]
  /** Parts of the cell codes that the file then lacks or that may stay unread with a message. */
  unread?: RegExp
  /** A message must say this. */
  says?: RegExp
}

export const grids = ['grid', 'fineGrid', 'sparseGrid', 'offsetGrid', 'tabs', 'pipes']

/** A title without its statutory form can be told from the text around it only on a line of its own. */
export const lineByLine = [
  'grid',
  'tabs',
  'pipes',
  'cellPerLine',
  'cellPerLineWithTabs',
  'spaces',
  'oneParagraphEach',
]
