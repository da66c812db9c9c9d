import {form2021} from '../../reports/forms/form-2021.ts'

/** The eight reasons of （三）不予公开 with their cells in the column 总计. */
export const refusalReasons: readonly {name: string; code: string}[] = form2021.table3
  .filter(({code}) => code.startsWith('refused.'))
  .map(({code, labels}) => ({
    name: (labels.at(-1) ?? code).replace(/^\d+\./, ''),
    code: `t3.${code}.total`,
  }))
