import type {Worksheet} from 'exceljs'
import type {Column} from './columns.ts'

/** How many rows below the head offer a list to choose from. */
const offered = 200

/**
 * Makes of a sheet one to be filled in: its head, an example, a list where only some texts may stand;
 * `choices` as formulas, `headRow` where something stands above the head. All cells are texts: a code
 * of eighteen digits would lose its last ones as a number.
 */
export function fillIn<Key extends string>(
  sheet: Worksheet,
  columns: Readonly<Record<Key, Column>>,
  choices: Partial<Record<Key, string>>,
  {headRow = 1, hasExample = true}: {headRow?: number; hasExample?: boolean} = {},
): void {
  const keys = Object.keys(columns) as Key[]
  sheet.views = [{state: 'frozen', ySplit: headRow}]
  sheet.columns = keys.map(key => ({
    width: Math.max(14, columns[key].example.length * 2),
    style: {numFmt: '@'},
  }))
  const head = sheet.getRow(headRow)
  head.values = keys.map(key => `${columns[key].isNeeded ? '*' : ''}${columns[key].title}`)
  head.font = {bold: true}
  if (hasExample) {
    const example = sheet.getRow(headRow + 1)
    example.values = keys.map(key => columns[key].example)
    example.font = {italic: true, color: {argb: 'FF808080'}}
  }
  const first = headRow + (hasExample ? 2 : 1)
  for (const [at, key] of keys.entries()) {
    if (columns[key].says) sheet.getCell(headRow, at + 1).note = columns[key].says
    const choice = choices[key]
    if (choice === undefined) continue
    for (let row = first; row < first + offered; row++)
      sheet.getCell(row, at + 1).dataValidation = {
        type: 'list',
        allowBlank: true,
        formulae: [choice],
        error: '请从可选值中选择',
        showErrorMessage: true,
      }
  }
}
