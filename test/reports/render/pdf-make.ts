import pdfmake from 'pdfmake'
import {chineseFonts} from './fonts.ts'
import {type Grid, gridTexts, type Page} from './page.ts'

/** A pdf by pdfmake: ruled tables over page breaks, heads repeated, header and page numbers. */
export async function pdfmakePdf(page: Page): Promise<Uint8Array> {
  const {chinese} = chineseFonts()
  pdfmake.virtualfs.writeFileSync('noto.ttf', chinese)
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy(() => false)
  pdfmake.setFonts({Noto: {normal: 'noto.ttf', bold: 'noto.ttf'}})
  const content = page.blocks.map(block => {
    if (block.kind === 'grid') return {table: table(block), fontSize: 8, margin: [0, 4]}
    if (block.kind === 'paragraph') return {text: block.text, leadingIndent: 22}
    return {text: block.text, fontSize: 16, alignment: 'center'}
  })
  const document = pdfmake.createPdf({
    pageSize: 'A4',
    pageOrientation: 'portrait',
    header: {text: `${page.agency} ${page.year} 年度`, fontSize: 8, margin: [40, 15]},
    footer: (current: number, count: number) => ({
      text: `第 ${current} 页 共 ${count} 页`,
      alignment: 'center',
    }),
    defaultStyle: {font: 'Noto', fontSize: 11},
    content,
  })
  return document.getBuffer()
}

/** pdfmake wants a cell at every place and does not look at those a merged one covers. */
function table(grid: Grid) {
  const body: object[][] = gridTexts(grid).map(row => row.map(() => ({})))
  for (const {row, column, rowSpan, columnSpan, text} of grid.cells) {
    const line = body[row]
    if (line) line[column] = {text, rowSpan, colSpan: columnSpan}
  }
  const wide = grid.columns === 10
  const widths = wide ? [30, 60, '*', ...Array(7).fill(30)] : Array(grid.columns).fill('*')
  return {body, widths, headerRows: grid.headRows, dontBreakRows: true}
}
