import {type Form, type Layout, otherSingleRow, outcomesOf} from './form.ts'
import {form2019} from './form-2019.ts'
import {form2021} from './form-2021.ts'

export const forms: Record<Layout, Form> = {'2019': form2019, '2021': form2021}

/** The form a report of this year must use; years before 2019 had no uniform form. */
export function layoutForYear(year: number): Layout | null {
  if (year < 2019) return null
  return year <= 2020 ? '2019' : '2021'
}

/**
 * The form as a report prints it. Some reports from 2021 on keep the single （六）其他处理 row of the
 * older form; `codes` are the codes of the cells the report has.
 */
export function printedForm(layout: Layout, codes: Iterable<string>): Form {
  const form = forms[layout]
  const printed = new Set(codes)
  if (layout === '2019' || !printed.has('t3.other.total') || printed.has('t3.other.misc.total'))
    return form
  const isOther = ({code}: {code: string}) => code.startsWith('other.')
  const at = form.table3.findIndex(isOther)
  const table3 = form.table3.filter(row => !isOther(row)).toSpliced(at, 0, otherSingleRow)
  return {...form, table3, outcomes: outcomesOf(table3)}
}
