import type {Form, Layout} from './form.ts'
import {form2019} from './form-2019.ts'
import {form2021} from './form-2021.ts'

export const forms: Record<Layout, Form> = {'2019': form2019, '2021': form2021}

/** The form a report of this year must use; years before 2019 had no uniform form. */
export function layoutForYear(year: number): Layout | null {
  if (year < 2019) return null
  return year <= 2020 ? '2019' : '2021'
}
