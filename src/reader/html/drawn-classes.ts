import {drawnRoles, type Role} from './element-role.ts'

/**
 * The classes that a style sheet draws as tables, rows and cells:
 *
 *     .report .line { display: table-row }    →  line
 *
 * By the last class of a selector, whatever must stand around it: a cell counts only in a row, a row
 * only in a table.
 */
export function drawnClasses(sheet: string): [name: string, role: Role][] {
  if (!sheet.includes('table-')) return []
  return sheet.split('}').flatMap(rule => {
    const [selectors = '', style = ''] = rule.split('{').slice(-2)
    const display = /(?:^|[;\s])display\s*:\s*([a-z-]+)/i.exec(style)?.[1]?.toLowerCase()
    const role = display && drawnRoles.get(display)
    if (!role) return []
    return selectors.split(',').flatMap((selector): [string, Role][] => {
      const name = /\.([\w-]+)\s*$/.exec(selector)?.[1]
      return name ? [[name, role]] : []
    })
  })
}
