/**
 * How much a reader takes on before it refuses. An annual report is a few hundred kilobytes, a few
 * hundred paragraphs and about two thousand cells; every limit leaves at least fifty times that.
 */

/** A file larger than this is refused before anything in it is looked at. */
export const maxFileBytes = 50 * 2 ** 20

/** Web pages above this are refused: the largest real ones carry pictures and stay below. */
export const maxPageBytes = 20 * 2 ** 20

/** Plain text above this is refused: two hundred reports in one file are not a report. */
export const maxTextBytes = 5 * 2 ** 20

/** Paragraphs and headings of one document. */
export const maxParagraphs = 100_000

/** Grid places of all tables of one document, merged ones counted with their width. */
export const maxCells = 300_000

/** One cell is never wider or higher than this; html itself stops at a thousand columns. */
export const maxColumnSpan = 1_000
export const maxRowSpan = 65_534

/** Elements of a web page, and how deep they stand in each other (browsers stop at 512). */
export const maxHtmlElements = 200_000
export const maxHtmlDepth = 2_000

/** How deep tables stand in each other; old pages are laid out with ten or so. */
export const maxTableDepth = 50

/** Members of a zip package (docx, xlsx); a large workbook has a few hundred. */
export const maxZipMembers = 5_000

/** What one member, and all members together, may become when inflated. */
export const maxMemberBytes = 40 * 2 ** 20
export const maxInflatedBytes = 100 * 2 ** 20

/** A member above a megabyte that inflates more than this many times is a bomb, not a document. */
export const maxInflation = 300

/** Elements of one part of a word-processing package; a long report has twenty thousand. */
export const maxXmlElements = 1_000_000

/** How deep the elements of a word-processing part may stand in each other. */
export const maxXmlDepth = 250

/** Old binary office files; above this they hold pictures, not a report. */
export const maxBinaryOfficeBytes = 20 * 2 ** 20

/** All sheets of an xlsx together, inflated: some two hundred thousand filled cells. */
export const maxSheetBytes = 8 * 2 ** 20

/** A size for people: 52.4 (MB). */
export function megabytes(bytes: number) {
  return Math.round((bytes / 2 ** 20) * 10) / 10
}
