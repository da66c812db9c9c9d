/** How an office prints its report: everything left out is printed as the form has it. */
export type Habits = {
  /** The text of a value cell. */
  value?: (text: string, code: string) => string
  /** A label of the first columns or a head, before it is printed. */
  label?: (label: string) => string
  /** Titles of the sections. */
  sectionTitle?: (title: string, index: number) => string
  /** Everything printed, last of all. */
  wording?: (text: string, role: string) => string
  /** The head 其他 under 法人或其他组织 is missing over seven columns of numbers. */
  missingOtherHead?: boolean
  /** Leaf labels of these rows stand one column to the left, their group having ended above. */
  shifted?: readonly string[]
  /** Table 3 is cut into two tables after this row; the second repeats the head or has none. */
  cut?: {after: string; head: boolean}
  /** An empty row after each of these rows of table 3. */
  blankRowAfter?: readonly string[]
  /** No title line. */
  untitled?: boolean
  /** Table 2 as five (four) tables, one a block, in place of a single one. */
  separateBlocks?: boolean
  /** 申请人情况 ends before 总计, which has a head of its own over all three rows. */
  totalOutside?: boolean
  /** The note stands above the table as a paragraph; the corner is empty. */
  noteOutside?: boolean
  /** Group labels are repeated in each row in place of a merged cell. */
  unmerged?: boolean
  /** 自然人, 总计 and the heads of 行政复议 are not merged downwards: empty cells stand under them. */
  unspannedHeads?: boolean
  /** Table 2 on five grid columns that heads (1, 1, 2, 1) and numbers (1, 2, 1, 1) share differently. */
  unevenBlocks?: boolean
  /** Lines before everything else. */
  opening?: (agency: string, year: number) => string[]
  /** A line before each table. */
  beforeTable?: string
  /** The title, in place of the real one. */
  title?: (agency: string, year: number) => string
}
