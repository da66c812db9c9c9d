import type {Element} from './parse-page.ts'

/** What an element does to the page as the eye sees it. */
export type Role =
  | 'inline'
  | 'block'
  | 'break'
  | 'heading'
  | 'preformatted'
  | 'list'
  | 'item'
  | 'raised'
  | 'struck'
  | 'field'
  | 'picture'
  | 'table'
  | 'row'
  | 'cell'
  | 'drawn-table'
  | 'drawn-rows'
  | 'drawn-row'
  | 'drawn-cell'
  | 'title'
  | 'skipped'
  | 'hidden'

const roles = new Map<string, Role>([
  ...list('block', [
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset',
    'figcaption figure footer form header hgroup hr html legend main menu nav optgroup option p',
    'search section select summary tbody tfoot thead ul',
  ]),
  ...list('heading', ['h1 h2 h3 h4 h5 h6']),
  ...list('skipped', ['script style noscript template iframe noframes noembed object']),
  ['br', 'break'],
  ['pre', 'preformatted'],
  ['ol', 'list'],
  ['li', 'item'],
  ...list('raised', ['sup sub']),
  ...list('struck', ['s strike del']),
  ['input', 'field'],
  ['img', 'picture'],
  ['table', 'table'],
  ['tr', 'row'],
  ['td', 'cell'],
  ['th', 'cell'],
  ['title', 'title'],
])

function list(role: Role, names: string[]) {
  return names.flatMap(line => line.split(' ')).map(name => [name, role] as const)
}

/** The role by name, by what the element states or its own style, and by what its class draws. */
export function elementRole(
  element: Element,
  showsHidden = false,
  classes?: ReadonlyMap<string, Role>,
): Role {
  const role = roles.get(element.tagName) ?? 'inline'
  for (const {name, value} of element.attrs) {
    if (name === 'hidden' && !showsHidden) return 'hidden'
    if (name === 'role' && (role === 'inline' || role === 'block')) {
      const stated = statedRoles.get(value)
      if (stated) return stated
    }
    if (name !== 'style' || !telling.test(value)) continue
    const display = /(?:^|[;\s])display\s*:\s*([a-z-]+)/i.exec(value)?.[1]?.toLowerCase()
    if ((display === 'none' || unseen.test(value)) && !showsHidden) return 'hidden'
    if (sizeless.test(value) && element.childNodes.every(node => 'value' in node)) return 'hidden'
    if (role === 'inline' && struck.test(value)) return 'struck'
    if (role === 'inline' && raised.test(value)) return 'raised'
    const drawn = display && (role === 'inline' || role === 'block') && drawnRoles.get(display)
    if (drawn) return drawn
    if (role === 'inline' && display && /^(block|flex|grid|list-item|table)/.test(display))
      return 'block'
  }
  const isBox = role === 'inline' || role === 'block'
  return (isBox && classes?.size ? roleOfClass(element, classes) : undefined) ?? role
}

function roleOfClass(element: Element, classes: ReadonlyMap<string, Role>): Role | undefined {
  for (const name of textAttribute(element, 'class')?.split(/\s+/) ?? []) {
    const role = classes.get(name)
    if (role) return role
  }
  return undefined
}

/** Boxes drawn as a table without being written as one. */
export const drawnRoles: ReadonlyMap<string, Role> = new Map<string, Role>([
  ['table', 'drawn-table'],
  ['table-row-group', 'drawn-rows'],
  ['table-header-group', 'drawn-rows'],
  ['table-row', 'drawn-row'],
  ['table-cell', 'drawn-cell'],
])

/** `<div role="row">`: boxes that say themselves what they are. */
const statedRoles = new Map<string, Role>([
  ['table', 'drawn-table'],
  ['grid', 'drawn-table'],
  ['rowgroup', 'drawn-rows'],
  ['row', 'drawn-row'],
  ...list('drawn-cell', ['cell gridcell columnheader rowheader']),
])

/** A drawn row is one in a drawn table only, a drawn cell in such a row: others only lay out. */
export function roleWithin(outer: Role, role: Role): Role {
  if (role === 'drawn-rows' && outer !== 'drawn-table') return 'block'
  if (role === 'drawn-row' && outer !== 'drawn-table' && outer !== 'drawn-rows') return 'block'
  if (role === 'drawn-cell') return outer === 'drawn-row' ? 'cell' : 'block'
  return role
}

const telling = /display|visibility|line-through|vertical-align|font-size/i
const unseen = /(?:^|[;\s])visibility\s*:\s*hidden/i
/** Around boxes it only takes away the gaps between them: they have sizes of their own. */
const sizeless = /(?:^|[;\s])font-size\s*:\s*0(?:\.0+)?(?:[a-z%]*)\s*(?:;|!|$)/i
const struck = /(?:^|[;\s])text-decoration[a-z-]*\s*:[^;]*line-through/i
const raised = /(?:^|[;\s])vertical-align\s*:\s*(?:super|sub)\b/i

/** The number an attribute states, `otherwise` where it states none. */
export function numberAttribute(element: Element, name: string, otherwise: number) {
  for (const attribute of element.attrs) {
    if (attribute.name !== name) continue
    const number = Number.parseInt(attribute.value, 10)
    return Number.isNaN(number) ? otherwise : number
  }
  return otherwise
}

export function textAttribute(element: Element, name: string) {
  return element.attrs.find(attribute => attribute.name === name)?.value
}
