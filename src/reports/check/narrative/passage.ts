import type {Place} from '../../../reader/document.ts'
import {normalise} from '../../claims/normalise.ts'
import type {Section} from '../../report.ts'
import type {Found} from '../check.ts'

/** The text of a section made plain for reading, with the way back to the text as printed. */
export type Passage = {plain: string; section: Section; at: Int32Array}

export function passage(section: Section): Passage {
  const {text, at} = normalise(section.text)
  return {plain: text, section, at}
}

/** A stretch of the plain text as a finding shows it: words, offsets and place in the file. */
export function quoted(
  {section, at}: Passage,
  from: number,
  to: number,
): Required<Pick<Found, 'quote' | 'at' | 'place'>> {
  const start = at[from] ?? 0
  const end = (at[to - 1] ?? section.text.length - 1) + 1
  return {
    quote: section.text.slice(start, end),
    at: {section: section.number, start, end},
    place: placeOf(section, start),
  }
}

/** Where the paragraph stands in which an offset of the section's text lies. */
export function placeOf({text, paragraphs, place}: Section, offset: number): Place {
  let end = 0
  for (const paragraph of paragraphs) {
    const start = text.indexOf(paragraph.text, end)
    if (start < 0) continue
    end = start + paragraph.text.length
    if (offset < end) return paragraph.place
  }
  return place
}
