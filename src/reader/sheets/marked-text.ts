import type {CellObject} from '@e965/xlsx'
import {attribute, child, parseXml, toggle} from '../package/parse-xml.ts'

export type MarkedText = {text: string; isStruck: boolean}

/**
 * The text of a cell whose parts are marked each for itself: 12¹ is a number with a note, not 121,
 * and what is struck through is not read. Undefined for a cell without such marks.
 */
export function markedText({r: runs}: CellObject): MarkedText | undefined {
  if (typeof runs !== 'string' || !/<(?:strike|vertAlign)\b/.test(runs)) return undefined
  let text = ''
  let isStruck = false
  for (const run of parseXml(`<si>${runs}</si>`).children) {
    const properties = child(run, 'rPr')
    const part = child(run, 't')?.text ?? ''
    const isRaised = /script$/.test(attribute(child(properties, 'vertAlign'), 'val') ?? '')
    if (toggle(child(properties, 'strike'))) isStruck ||= part.trim() !== ''
    else if (isRaised && part && (/\d$/.test(text) || (text === '' && /^\d+$/.test(part))))
      text += `[${part}]`
    else text += part
  }
  return {text: text.trim(), isStruck}
}
