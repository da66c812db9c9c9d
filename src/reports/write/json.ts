import type {Report} from '../report.ts'

/** A report as the command line and the pages give it to other programs. */
export function reportJson({agency, year, layout, title, cells, sections, messages}: Report) {
  return {
    agency,
    year,
    layout,
    title,
    cells,
    sections: sections.map(({number, title, text, place}) => ({number, title, text, place})),
    messages,
  }
}
