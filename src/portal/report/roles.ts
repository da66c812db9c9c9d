/** Browsers forget what a table is when its `display` changes: its parts say it themselves. */
export const roles = {
  table: {role: 'table'},
  rowgroup: {role: 'rowgroup'},
  row: {role: 'row'},
  cell: {role: 'cell'},
  columnheader: {role: 'columnheader'},
  rowheader: {role: 'rowheader'},
} as const
