import {NodeCompiler} from '@myriaddreamin/typst-ts-node-compiler'
import {openFonts, rareFonts} from './fonts.ts'
import {
  layout,
  type Paper,
  type PaperBlock,
  type PaperTable,
  printable,
  signatureOf,
  typefaces,
} from './paper.ts'

/**
 * A paper as a tagged PDF/A-2a file, in the open typefaces that stand in for the official ones. For a
 * sign that none of them has stands 〓, as printers have it.
 */
export function paperToPdf(paper: Paper): Uint8Array {
  const text = source(paper)
  const usual = typeset(text, compiler('usual'))
  return usual instanceof Uint8Array ? usual : typesetWhole(text, compiler('all'))
}

/** 〓 takes the place of signs until none is missing: all places of one kind are complained of at once. */
function typesetWhole(text: string, typesetter: NodeCompiler): Uint8Array {
  const made = typeset(text, typesetter)
  if (made instanceof Uint8Array) return made
  return typesetWhole([...text].map(sign => (made.has(sign) ? '〓' : sign)).join(''), typesetter)
}

/** The file, or signs that no typeface has or that mean nothing elsewhere: PDF/A wants all to be seen. */
function typeset(mainFileContent: string, typesetter: NodeCompiler): Uint8Array | Set<string> {
  try {
    return new Uint8Array(typesetter.pdf({mainFileContent}, {pdfStandard: 'a-2a'}))
  } catch (failure) {
    const missing = missingIn(String(failure))
    if (![...missing].some(sign => mainFileContent.includes(sign))) throw failure
    return missing
  }
}

/** `the text \`"坵\\u{e000}"\` could not be displayed with font …`, once for each place. */
function missingIn(complaint: string): Set<string> {
  const texts = [...complaint.matchAll(/(?:text|codepoint) `\\?"(.*?)\\?"`/gs)].map(
    ([, text = '']) =>
      text.replaceAll(/\\+u\{([0-9a-f]+)\}/g, (_, code) =>
        String.fromCodePoint(Number.parseInt(code, 16)),
      ),
  )
  // A letter may stand there for the accent upon it.
  return new Set([...texts.join('')].filter(sign => sign > '\x7f'))
}

type Extent = 'usual' | 'all'

/** Opening a compiler reads its typefaces: one is kept for each extent. */
const compilers = new Map<Extent, NodeCompiler>()

function compiler(extent: Extent): NodeCompiler {
  const kept = compilers.get(extent)
  if (kept) return kept
  const fontBlobs = extent === 'all' ? [...openFonts(), ...rareFonts()] : openFonts()
  const made = NodeCompiler.create({fontArgs: [{fontBlobs}]})
  compilers.set(extent, made)
  return made
}

function source({title, blocks}: Paper): string {
  const {page, margin, text} = layout
  const signature = signatureOf(blocks)
  const body = signature ? withLastKept(blocks.slice(0, -2)) : blocks.map(block)
  return `#set document(title: ${quoted(title.replaceAll('\n', ''))})
#set page(
  width: ${page.width}mm, height: ${page.height}mm, numbering: "— 1 —",
  margin: (top: ${margin.top}mm, right: ${margin.right}mm, bottom: ${margin.bottom}mm, left: ${margin.left}mm),
)
#set text(lang: "zh", region: "cn", cjk-latin-spacing: none, size: ${text.size}pt, font: ${fonts('text')},
  tracking: ${text.tracking}pt, top-edge: 0.88em, bottom-edge: -0.12em)
#set par(leading: ${text.leading - text.size}pt, spacing: ${text.leading - text.size}pt, justify: true)
#set table(stroke: 0.5pt, inset: 4pt, align: center + horizon)
#show heading: it => block(spacing: ${text.leading - text.size}pt, it.body)
#show heading.where(level: 2): set text(font: ${fonts('heading')}, size: ${text.size}pt, weight: "regular")
#show heading.where(level: 3): set text(font: ${fonts('subheading')}, size: ${text.size}pt, weight: "regular")
#align(center, heading(level: 1, text(font: ${fonts('title')}, size: ${layout.title.size}pt, tracking: 0pt, weight: "regular", ${quoted(title)})))
#v(1em)
${body.join('\n')}
${signature ? signed(signature) : ''}
`
}

function block(each: PaperBlock): string {
  if (each.kind === 'table') return table(each)
  if (each.kind === 'heading')
    return `#heading(level: ${each.level + 1}, h(2em) + ${quoted(each.text)})`
  if (each.align) return `#align(${each.align}, ${quoted(each.text)})`
  return `#par(first-line-indent: (amount: 2em, all: true), ${quoted(each.text)})`
}

/** The blocks before a signature; what is said last goes with it, that it never stands alone on a page. */
function withLastKept(blocks: readonly PaperBlock[]): string[] {
  return blocks.map((each, at) =>
    at === blocks.length - 1 && each.kind === 'paragraph'
      ? `#block(sticky: true)[${block(each)}]`
      : block(each),
  )
}

/** The day four characters from the side, the name centred over it; never parted by the end of a page. */
function signed({agency, day}: {agency: string; day: string}): string {
  return `#block(sticky: true, height: ${layout.text.size}pt)
#context {
  let over = calc.max(0pt, (measure(${quoted(agency)}).width - measure(${quoted(day)}).width) / 2)
  let space = calc.max(0pt, ${layout.signature.space * layout.text.size}pt - over)
  align(right, block(breakable: false, inset: (right: space), align(center, ${quoted(agency)} + linebreak() + ${quoted(day)})))
}`
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
  return `#block[#set text(size: ${size}pt, tracking: 0pt, top-edge: "cap-height", bottom-edge: "baseline")
#set par(leading: 0.5em, justify: false)
#table(columns: (${widths.map(width => `${width}fr`).join(', ')}),
${head}
${lines.slice(headRows).join('\n')})]`
}

/** Text as a Typst string, in which nothing of it can be taken for markup. */
function quoted(text: string): string {
  return `"${printable(text).replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`
}

function fonts(use: keyof typeof typefaces): string {
  return `(${typefaces[use].map(quoted).join(', ')})`
}
