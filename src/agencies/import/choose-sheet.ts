import {templateSheets} from './choose-sheets.ts'
import type {Problem} from './problem.ts'
import type {RawSheet} from './read-workbook.ts'

/** The one sheet of a file that is read: the one called `title`, or the only one there is. */
export function chooseSheet(
  sheets: readonly RawSheet[],
  title: string,
): {
  sheet: RawSheet | undefined
  problems: Problem[]
} {
  const besides: readonly string[] = Object.values(templateSheets)
  const filled = sheets.filter(({name, rows}) => rows.length > 0 && !besides.includes(name))
  const named = filled.find(({name}) => name === title)
  const [only, ...more] = filled
  if (named)
    return {
      sheet: named,
      problems: filled
        .filter(each => each !== named)
        .map(({name}) => told(name, `不是模板中的工作表，请删去，或把内容移到“${title}”`)),
    }
  if (only && more.length === 0) return {sheet: only, problems: []}
  const text = only
    ? `文件中有${filled.length}个工作表，请把要导入的放在“${title}”工作表，删去其他的`
    : `没有“${title}”工作表，请用模板填写`
  return {sheet: undefined, problems: [told('', text)]}
}

function told(sheet: string, text: string): Problem {
  return {sheet, row: null, column: null, text}
}
