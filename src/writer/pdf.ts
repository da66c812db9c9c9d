import {NodeCompiler} from '@myriaddreamin/typst-ts-node-compiler'
import {openFonts} from './fonts.ts'
import {layout, type Paper, type PaperBlock, type PaperTable, typefaces} from './paper.ts'

/**
 * A paper as a tagged PDF/A-2a file.
 *
 * `fontFolders` hold the organ's own 仿宋 and 小标宋; without them the open typefaces stand in.
 */
export function paperToPdf(paper: Paper, fontFolders: string[] = []): Uint8Array {
  const mainFileContent = source(paper)
  return new Uint8Array(compiler(fontFolders).pdf({mainFileContent}, {pdfStandard: 'a-2a'}))
}

/** Opening a compiler reads all typefaces: one is kept for each set of folders. */
const compilers = new Map<string, NodeCompiler>()

function compiler(fontFolders: string[]): NodeCompiler {
  const key = fontFolders.join('\n')
  const kept = compilers.get(key)
  if (kept) return kept
  const made = NodeCompiler.create({
    fontArgs: [{fontPaths: fontFolders}, {fontBlobs: openFonts()}],
  })
  compilers.set(key, made)
  return made
}

function source({title, blocks}: Paper): string {
  const {page, margin, text} = layout
  return `#set document(title: ${quoted(title)})
#set page(
  width: ${page.width}mm, height: ${page.height}mm, numbering: "— 1 —",
  margin: (top: ${margin.top}mm, right: ${margin.right}mm, bottom: ${margin.bottom}mm, left: ${margin.left}mm),
)
#set text(lang: "zh", region: "cn", cjk-latin-spacing: none, size: ${text.size}pt, font: ${fonts('text')})
#set par(leading: ${text.leading - text.size}pt, spacing: ${text.leading - text.size}pt, justify: true)
#set table(stroke: 0.5pt, inset: 4pt, align: center + horizon)
#show heading: it => block(spacing: ${text.leading - text.size}pt, it.body)
#show heading.where(level: 2): set text(font: ${fonts('heading')}, size: ${text.size}pt, weight: "regular")
#show heading.where(level: 3): set text(font: ${fonts('subheading')}, size: ${text.size}pt, weight: "regular")
#align(center, heading(level: 1, text(font: ${fonts('title')}, size: ${layout.title.size}pt, weight: "regular", ${quoted(title)})))
#v(1em)
${blocks.map(block).join('\n')}
`
}

function block(each: PaperBlock): string {
  if (each.kind === 'table') return table(each)
  if (each.kind === 'heading')
    return `#heading(level: ${each.level + 1}, h(2em) + ${quoted(each.text)})`
  if (each.align) return `#align(${each.align}, ${quoted(each.text)})`
  return `#par(first-line-indent: (amount: 2em, all: true), ${quoted(each.text)})`
}

function table({widths, headRows, rows, size = layout.table.size}: PaperTable): string {
  const lines = rows.map(row =>
    row
      .map(
        ({text, columnSpan, rowSpan, align}) =>
          `table.cell(colspan: ${columnSpan}, rowspan: ${rowSpan}, breakable: ${rowSpan > 1}, ${align ? `align: ${align} + horizon, ` : ''}${quoted(text)}),`,
      )
      .join(' '),
  )
  const head = headRows > 0 ? `table.header(${lines.slice(0, headRows).join('\n')}),` : ''
  return `#block[#set text(size: ${size}pt)
#set par(leading: 0.5em, justify: false)
#table(columns: (${widths.map(width => `${width}fr`).join(', ')}),
${head}
${lines.slice(headRows).join('\n')})]`
}

/** Text as a Typst string, in which nothing of it can be taken for markup. */
function quoted(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`
}

function fonts(use: keyof typeof typefaces): string {
  return `(${typefaces[use].map(quoted).join(', ')})`
}
