import type {Place} from '../../../reader/document.ts'
import {normalise} from '../../claims/text/normalise.ts'
import type {Section} from '../../report.ts'
import type {Found} from '../check.ts'

/** The text of a section made plain for reading, with the way back to the text as printed. */
export type Passage = {
  plain: string
  section: Section
  at: Int32Array
  /** Where each paragraph begins in the section's text. */
  starts: {from: number; place: Place}[]
}

export function passage(section: Section): Passage {
  const {text, at} = normalise(section.text)
  return {plain: text, section, at, starts: startsOf(section)}
}

/** A stretch of the plain text as a finding shows it: words, offsets and place in the file. */
export function quoted(
  passage: Passage,
  from: number,
  to: number,
): Required<Pick<Found, 'quote' | 'at' | 'place'>> {
  const {section, at} = passage
  const start = at[from] ?? 0
  const end = (at[to - 1] ?? section.text.length - 1) + 1
  return {
    quote: section.text.slice(start, end),
    at: {section: section.number, start, end},
    place: placeOf(passage, start),
  }
}

/** Where the paragraph stands in which an offset of the section's text lies. */
export function placeOf({starts, section}: Passage, offset: number): Place {
  return starts.findLast(({from}) => from <= offset)?.place ?? section.place
}

function startsOf({text, paragraphs}: Section): Passage['starts'] {
  const starts: Passage['starts'] = []
  let end = 0
  for (const paragraph of paragraphs) {
    const from = text.indexOf(paragraph.text, end)
    if (from < 0) continue
    starts.push({from, place: paragraph.place})
    end = from + paragraph.text.length
  }
  return starts
}
