import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import {
  layout,
  type Paper,
  type PaperBlock,
  type PaperTable,
  printable,
  signatureOf,
  typefaces,
} from './paper.ts'

/** A paper as a docx file; typefaces are named only, the reader's machine has them. */
export async function paperToDocx({title, blocks}: Paper): Promise<Uint8Array> {
  const {page, margin} = layout
  const signature = signatureOf(blocks)
  const document = new Document({
    title: title.replaceAll('\n', ''),
    sections: [
      {
        properties: {
          page: {
            size: {width: twips(page.width), height: twips(page.height)},
            margin: {
              top: twips(margin.top),
              right: twips(margin.right),
              bottom: twips(margin.bottom),
              left: twips(margin.left),
            },
          },
        },
        footers: {default: pageNumber()},
        children: [
          heading(title, HeadingLevel.TITLE, 'title'),
          ...(signature ? blocks.slice(0, -2) : blocks).map((each, at) =>
            block(each, signature !== undefined && at === blocks.length - 3),
          ),
          ...(signature ? signed(signature) : []),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

/** `isLast`: what is said last stays with the signature, which never stands alone on a page. */
function block(each: PaperBlock, isLast: boolean): Paragraph | Table {
  if (each.kind === 'table') return table(each)
  if (each.kind === 'heading')
    return each.level === 1
      ? heading(each.text, HeadingLevel.HEADING_1, 'heading')
      : heading(each.text, HeadingLevel.HEADING_2, 'subheading')
  return new Paragraph({
    children: lines(each.text),
    spacing,
    keepNext: isLast,
    ...(each.align
      ? {alignment: each.align}
      : {alignment: AlignmentType.BOTH, indent: {firstLine: twoCharacters}}),
  })
}

/** The day four characters from the side, the name centred over it, and room for the seal above. */
function signed({agency, day}: {agency: string; day: string}): Paragraph[] {
  const space = layout.signature.space
  const over = Math.max(0, (widthOf(agency) - widthOf(day)) / 2)
  const under = Math.max(0, (widthOf(day) - widthOf(agency)) / 2)
  const line = (text: string, characters: number, first: boolean) =>
    new Paragraph({
      children: lines(text),
      alignment: AlignmentType.RIGHT,
      indent: {right: Math.round(Math.max(0, characters) * layout.text.size * 20)},
      keepNext: first,
      keepLines: true,
      spacing: first ? {...spacing, before: spacing.line} : spacing,
    })
  return [line(agency, space - over + under, true), line(day, space, false)]
}

/** In characters; digits are half as wide. */
function widthOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (sign < '\u2000' ? 0.5 : 1), 0)
}

function heading(
  text: string,
  level: (typeof HeadingLevel)[keyof typeof HeadingLevel],
  face: 'title' | 'heading' | 'subheading',
): Paragraph {
  const isTitle = face === 'title'
  return new Paragraph({
    heading: level,
    spacing,
    ...(isTitle ? {alignment: AlignmentType.CENTER} : {indent: {firstLine: twoCharacters}}),
    children: text
      .split('\n')
      .map((line, at) => run(line, face, isTitle ? layout.title.size : layout.text.size, at > 0)),
  })
}

function table({widths, rows, headRows, size = layout.table.size}: PaperTable): Table {
  const {page, margin} = layout
  const share = twips(page.width - margin.left - margin.right) / sum(widths)
  return new Table({
    width: {size: 100, type: WidthType.PERCENTAGE},
    columnWidths: widths.map(width => Math.round(width * share)),
    rows: rows.map(
      (row, at) =>
        new TableRow({
          ...(at < headRows ? {tableHeader: true} : {}),
          cantSplit: true,
          children: row.map(
            ({text, columnSpan, rowSpan, align}) =>
              new TableCell({
                columnSpan,
                rowSpan,
                verticalAlign: VerticalAlignTable.CENTER,
                children: [
                  new Paragraph({
                    alignment: align ?? AlignmentType.CENTER,
                    children: lines(text, size),
                  }),
                ],
              }),
          ),
        }),
    ),
  })
}

function pageNumber(): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({children: ['— ', PageNumber.CURRENT, ' —'], size: 28})],
      }),
    ],
  })
}

function lines(text: string, size: number = layout.text.size): TextRun[] {
  return text.split('\n').map((line, at) => run(line, 'text', size, at > 0))
}

function run(text: string, face: keyof typeof typefaces, size: number, breakBefore = false) {
  const name = typefaces[face][0]
  return new TextRun({
    text: printable(text),
    size: size * 2,
    color: '000000',
    font: {eastAsia: name, ascii: 'Times New Roman', hAnsi: 'Times New Roman'},
    ...(face === 'text' && size === layout.text.size
      ? {characterSpacing: Math.floor(layout.text.tracking * 20)}
      : {}),
    ...(breakBefore ? {break: 1} : {}),
  })
}

const spacing = {line: Math.round(layout.text.leading * 20), lineRule: LineRuleType.EXACT}
const twoCharacters = layout.text.size * 2 * 20

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

function twips(millimetres: number): number {
  return Math.round((millimetres / 25.4) * 1440)
}
