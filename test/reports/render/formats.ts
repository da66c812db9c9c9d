import {docx} from './docx.ts'
import {docxByHand} from './docx-by-hand.ts'
import {type Encoding, encodings} from './encode.ts'
import * as flat from './flat.ts'
import * as bars from './flat-bars.ts'
import {cleanHtml, siteHtml, soupHtml} from './html.ts'
import {wordHtml} from './html-word.ts'
import {groupSpan, type Page} from './page.ts'
import {pdfmakePdf} from './pdf-make.ts'
import {typstPdf} from './pdf-typst.ts'
import {oneSheet, sheetPerTable} from './workbook.ts'
import {workedSheet} from './workbook-formulas.ts'

export type FileFormat = {
  name: string
  extension: 'txt' | 'md' | 'html' | 'docx' | 'pdf' | 'xlsx' | 'xls'
  /**
   * `blanks`: a blank cell leaves no trace in the file, a row with blanks has lost its columns.
   * `cells`: most of the tables is gone, nobody can tell what stood where.
   */
  loses?: 'blanks' | 'cells'
  /** Takes long to make or to read: the tests take fewer of them. */
  slow?: true
  /** The fonts at hand have no traditional characters. */
  simplifiedOnly?: true
  render: (page: Page) => Uint8Array | Promise<Uint8Array>
}

/** Every file format a report is rendered into; the browser's pdf needs `openPrinter`. */
export const formats: readonly FileFormat[] = [
  text('tabs', 'txt', flat.tabbed),
  text('cell-lines', 'txt', flat.cellLines),
  {...text('airy-lines', 'txt', flat.airyLines), loses: 'blanks'},
  {...text('mixed-lines', 'txt', flat.mixedLines), loses: 'blanks'},
  {...text('without-repeats', 'txt', flat.withoutRepeats), loses: 'cells'},
  text('bar-lines', 'txt', bars.barLines),
  text('bar-lines-apart', 'txt', bars.barLinesApart),
  {...text('bar-lines-pushed', 'txt', bars.barLinesPushed), loses: 'blanks'},
  text('bars-between', 'txt', bars.barsBetween),
  text('bar-rows', 'txt', bars.barRows),
  {...text('bar-rows-pushed', 'txt', bars.barRowsPushed), loses: 'blanks'},
  text('bar-rows-bare', 'txt', bars.barRowsBare),
  // Only where blanks follow each other is it sure that a line ends inside them.
  {...text('bar-rows-wrapped', 'txt', bars.barRowsWrapped), loses: 'blanks'},
  text('pipes', 'txt', flat.piped),
  text('markdown', 'md', flat.markdown),
  {...text('spaces', 'txt', flat.spaced), loses: 'blanks'},
  // How wide a character is depends on the font: a blank is not sure to be seen.
  {...text('columns', 'txt', flat.aligned), loses: 'blanks'},
  text('broken-labels', 'txt', flat.broken),
  text('page-turns', 'txt', flat.paged),
  text('tabs-gb18030', 'txt', flat.tabbed, 'gb18030'),
  text('cell-lines-utf16', 'txt', flat.cellLines, 'utf16-le'),
  text('tabs-bom', 'txt', flat.tabbed, 'utf8-bom'),
  text('html-clean', 'html', cleanHtml),
  text('html-site', 'html', siteHtml),
  text('html-word', 'html', wordHtml),
  text('html-rowspan-short', 'html', page => cleanHtml(groupSpan(page, -3))),
  text('html-rowspan-long', 'html', page => cleanHtml(groupSpan(page, 2))),
  // An empty div may as well be mere layout.
  {...text('html-soup', 'html', soupHtml), loses: 'blanks'},
  text(
    'html-site-gbk',
    'html',
    page => siteHtml(page).replace('charset=utf-8', 'charset=gb2312'),
    'gb18030',
  ),
  {name: 'docx', extension: 'docx', render: docx},
  {name: 'docx-by-hand', extension: 'docx', render: docxByHand},
  {name: 'xlsx', extension: 'xlsx', render: page => oneSheet(page)},
  {name: 'xlsx-sheets', extension: 'xlsx', render: sheetPerTable},
  {name: 'xlsx-formulas', extension: 'xlsx', render: workedSheet},
  {name: 'xls', extension: 'xls', render: page => oneSheet(page, 'biff8')},
  pdf('pdf-typst', page => typstPdf(page)),
  pdf('pdf-typst-landscape', page => typstPdf(page, {landscape: true, repeatHeads: false})),
  pdf('pdf-pdfmake', pdfmakePdf),
  // No lines at all: heads and numbers must stand under each other to be sure.
  {...pdf('pdf-typst-bare', page => typstPdf(page, {bare: true})), loses: 'blanks'},
  {...text('bars-between-pushed', 'txt', bars.barsBetweenPushed), loses: 'blanks'},
  text('bar-rows-broken', 'txt', bars.barRowsBroken),
]

function text(
  name: string,
  extension: FileFormat['extension'],
  write: (page: Page) => string,
  encoding: Encoding = 'utf8',
): FileFormat {
  const narrow = encoding === 'gb18030' ? {simplifiedOnly: true as const} : {}
  return {name, extension, ...narrow, render: page => encodings[encoding](write(page))}
}

function pdf(name: string, render: FileFormat['render']): FileFormat {
  return {name, extension: 'pdf', slow: true, simplifiedOnly: true, render}
}
