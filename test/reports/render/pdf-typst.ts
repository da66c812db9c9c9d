import {NodeCompiler} from '@myriaddreamin/typst-ts-node-compiler'
import {chineseFonts} from './fonts.ts'
import {type Grid, gridRows, type Page} from './page.ts'

/** Pages upright or on their side, table heads repeated, a running head and page numbers. */
export function typstPdf(
  page: Page,
  look: {landscape?: boolean; repeatHeads?: boolean; bare?: boolean} = {},
): Uint8Array {
  const body = page.blocks
    .map(block => {
      if (block.kind === 'grid') return table(block, look.repeatHeads ?? true)
      const text = string(block.text)
      if (block.kind === 'paragraph') return `#par(text(${text}))`
      return `#align(center, text(size: 16pt, ${text}))`
    })
    .join('\n\n')
  const mainFileContent = `#set page(paper: "a4", flipped: ${look.landscape ?? false}, header: text(size: 8pt, ${string(`${page.agency}政府信息公开工作年度报告`)}), numbering: "— 1 —")
#set text(font: ("Noto Serif SC"), size: 11pt, lang: "zh")
#set table(stroke: ${look.bare ? 'none' : '0.5pt'}, inset: 3pt)
${body}`
  return compiler().pdf({mainFileContent})
}

let made: NodeCompiler | undefined

function compiler(): NodeCompiler {
  if (made) return made
  const {chinese, latin} = chineseFonts()
  made = NodeCompiler.create({fontArgs: [{fontBlobs: [chinese, latin]}]})
  return made
}

function table(grid: Grid, repeat: boolean): string {
  const rows = gridRows(grid).map(row =>
    row
      .map(
        cell =>
          `table.cell(x: ${cell.column}, y: ${cell.row}, rowspan: ${cell.rowSpan}, colspan: ${cell.columnSpan})[#text(size: 8pt, ${string(cell.text)})],`,
      )
      .join(''),
  )
  const head =
    repeat && grid.headRows ? `table.header(${rows.splice(0, grid.headRows).join('\n')}),` : ''
  const widths =
    grid.columns === 10 ? '(2.5em, 5em, 1fr, ..(3.2em,) * 7)' : `(1fr,) * ${grid.columns}`
  return `#table(columns: ${widths},\n${head}\n${rows.join('\n')})`
}

function string(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`
}
