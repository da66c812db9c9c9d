import {closest} from './closest.ts'
import {organSheet, personSheet} from './columns.ts'
import type {Problem} from './problem.ts'
import type {RawSheet} from './read-workbook.ts'

/** The sheets that the template has beside those that are filled in. */
export const templateSheets = {says: '填写说明', allowed: '可选值'}

/** The two sheets of a file that are read; any other with something in it is named. */
export function chooseSheets(sheets: readonly RawSheet[]): {
  organs: RawSheet | undefined
  people: RawSheet | undefined
  problems: Problem[]
} {
  const known = [organSheet, personSheet, ...Object.values(templateSheets)]
  const organs = sheets.find(({name}) => name === organSheet)
  const people = sheets.find(({name}) => name === personSheet)
  const open = [...(organs ? [] : [organSheet]), ...(people ? [] : [personSheet])]
  const problems = sheets
    .filter(({name, rows}) => !known.includes(name) && rows.length > 0)
    .map(({name}): Problem => {
      const meant = closest(name, open) ?? open.find(title => name.includes(title))
      const advice = meant ? `是否应改名为“${meant}”？` : '请删去，或把内容移到模板的工作表中'
      return {sheet: name, row: null, column: null, text: `不是模板中的工作表，${advice}`}
    })
  if (!organs && !people)
    problems.push({
      sheet: '',
      row: null,
      column: null,
      text: `没有“${organSheet}”或“${personSheet}”工作表，请用模板填写`,
    })
  return {organs, people, problems}
}
