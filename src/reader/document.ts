/**
 * The neutral document: what every file becomes before anybody asks what it means.
 *
 * A reader of files knows nothing of reports; the report reader knows nothing of files.
 */
export type NeutralDocument = {
  format: Format
  /** What the file itself calls itself (html `<title>`, docx core properties); not a heading. */
  title?: string
  /** Headings, paragraphs and tables in reading order. */
  blocks: Block[]
  /** What a person must know about the reading: parts left out, parts guessed, refusals. */
  messages: Message[]
  /** False when the file was refused or broken: `blocks` is then empty and a message says why. */
  readable: boolean
}

export type Format = 'txt' | 'md' | 'html' | 'docx' | 'doc' | 'pdf' | 'xlsx' | 'xls' | 'unknown'

export type Block = Heading | Paragraph | Table

/** A line the file marks as a heading; a title typed as plain text stays a paragraph. */
export type Heading = {
  kind: 'heading'
  level: number
  text: string
  place: Place
  align?: Align
}

/** Text between two line ends of the reader's eye; soft line breaks inside it are `\n`. */
export type Paragraph = {
  kind: 'paragraph'
  text: string
  place: Place
  align?: Align
  /** Where on the page the parts between its gaps stand; only a pdf knows. */
  stretches?: Stretch[]
}

/** Only a docx says it, and only where it is not the usual side. */
export type Align = 'center' | 'right'

/** A part of a paragraph's text, from `start` to the start of the next. */
export type Stretch = {start: number; place: Place}

export type Table = {kind: 'table'; rows: Row[]; place: Place}

/** The cells that begin in this row, from left to right; what a cell above covers is not repeated. */
export type Row = Cell[]

/** `column` is the 0-based grid column at which the cell begins, merged cells counted. */
export type Cell = {text: string; column: number; columnSpan: number; rowSpan: number; place: Place}

/**
 * Where something stands in its file. Numbers count from 1; each format gives what it knows:
 * text, md and html line and column of the source, pdf page and box, xlsx sheet and address,
 * docx and doc the number of the paragraph or of the table with row and cell.
 */
export type Place = {
  line?: number
  column?: number
  page?: number
  /** Left, top, width, height in points from the page's top left corner. */
  box?: [number, number, number, number]
  sheet?: string
  address?: string
  paragraph?: number
  table?: number
  row?: number
  cell?: number
}

export type Message = {level: 'error' | 'warning' | 'note'; text: string; place?: Place}
