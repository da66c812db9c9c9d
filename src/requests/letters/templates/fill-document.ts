import {fitted, onlyPlaceholder, placeholdersIn} from '../placeholder.ts'
import {type Element, isElement, within} from './xml-tree.ts'

/** Fills in the fields of every paragraph, in tables and text boxes too, wherever its runs begin and end. */
export function fillDocument(root: Element, valueFor: (name: string) => string): void {
  for (const child of [...root.children]) {
    if (!isElement(child)) continue
    fillDocument(child, valueFor)
    if (child.name === 'w:p') fillParagraph(child, root, valueFor)
  }
}

/** The text of a paragraph as its fields are looked for in it; a text box in it is not part of it. */
export function textOfParagraph(paragraph: Element): string {
  return textsOf(paragraph).map(textOf).join('')
}

function fillParagraph(
  paragraph: Element,
  parent: Element,
  valueFor: (name: string) => string,
): void {
  const text = textOfParagraph(paragraph)
  const only = onlyPlaceholder(text)
  const lines = only === undefined ? [] : linesOf(valueFor(only))
  const at = parent.children.indexOf(paragraph)
  if (only === undefined) replaceFields(paragraph, text, valueFor)
  else if (lines.length === 0 && mayGo(parent, paragraph)) parent.children.splice(at, 1)
  else {
    const copies = lines.slice(1).map(line => copyWith(paragraph, text, line))
    replaceFields(paragraph, text, () => lines[0] ?? '')
    parent.children.splice(at + 1, 0, ...copies)
  }
}

function linesOf(value: string): string[] {
  return value.split('\n').filter(line => line !== '')
}

function copyWith(paragraph: Element, text: string, line: string): Element {
  const copy = structuredClone(paragraph)
  replaceFields(copy, text, () => line)
  return copy
}

/** What holds paragraphs must keep one, and a cell must end with it. */
function mayGo({name, children}: Element, paragraph: Element): boolean {
  const blocks = children.filter(isElement)
  const others = blocks.filter(each => each.name === 'w:p' && each !== paragraph)
  return others.length > 0 && !(name === 'w:tc' && blocks.at(-1) === paragraph)
}

/**
 * Puts each value into the run in which its field begins, and takes the rest of the field out of the runs
 * over which it is spread: `{{申` `请` `人}}：` becomes `张三` `` `：`.
 */
function replaceFields(paragraph: Element, text: string, valueFor: (name: string) => string): void {
  const fields = placeholdersIn(text)
  if (fields.length === 0) return
  let at = 0
  for (const element of textsOf(paragraph)) {
    const old = textOf(element)
    const [from, to] = [at, at + old.length]
    at = to
    const met = fields.filter(({start, end}) => start < to && end > from)
    if (met.length === 0) continue
    let changed = ''
    let kept = from
    for (const {name, start, end} of met) {
      changed += text.slice(kept, Math.max(kept, start))
      if (start >= from) changed += fitted(valueFor(name), text.slice(end))
      kept = Math.min(end, to)
    }
    write(paragraph, element, changed + text.slice(kept, to))
  }
}

/** `<w:t>` with its text, a line break between the lines. */
function write(paragraph: Element, element: Element, text: string): void {
  const run = [paragraph, ...within(paragraph)].find(each => each.children.includes(element))
  const lines = text.split('\n').flatMap((line, at): Element[] => {
    const piece: Element = {
      name: 'w:t',
      attributes: {...element.attributes, 'xml:space': 'preserve'},
      children: [line],
    }
    return at === 0 ? [piece] : [{name: 'w:br', attributes: {}, children: []}, piece]
  })
  run?.children.splice(run.children.indexOf(element), 1, ...lines)
}

/** The texts of the paragraph itself, not of the paragraphs in a text box that is anchored in it. */
function textsOf(paragraph: Element): Element[] {
  return [...within(paragraph, ({name}) => name !== 'w:txbxContent')].filter(
    ({name}) => name === 'w:t',
  )
}

function textOf({children}: Element): string {
  return children.filter(child => !isElement(child)).join('')
}
