/** A column of a list, the same on the page and in its file. */
export type Column<Row> = {
  title: string
  /** What stands in a row's cell; a number stays one in the file, null is left blank. */
  cell(row: Row): string | number | null
  /** In Chinese characters. */
  width: number
  /** Whether the list can be ordered by it. */
  isSortable?: true
  /** Shown only when somebody chooses it. */
  isExtra?: true
}

/** By the names by which they are chosen and ordered, in the order in which they stand. */
export type Columns<Row> = Readonly<Record<string, Column<Row>>>
