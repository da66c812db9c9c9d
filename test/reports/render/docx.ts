import {
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import {type Grid, gridRows, type Page} from './page.ts'

/** A docx with merged cells, heading styles, a header, page numbers and a landscape page. */
export async function docx(page: Page): Promise<Uint8Array> {
  const children = page.blocks.flatMap(block => {
    if (block.kind === 'grid') return [table(block), new Paragraph('')]
    if (block.kind === 'paragraph') return [new Paragraph(block.text)]
    const heading = block.kind === 'title' ? HeadingLevel.TITLE : HeadingLevel.HEADING_1
    return block.text.split('\n').map(text => new Paragraph({heading, text}))
  })
  const document = new Document({
    title: page.title,
    sections: [
      {
        properties: {page: {size: {orientation: PageOrientation.LANDSCAPE}}},
        headers: {
          default: new Header({children: [new Paragraph(`${page.agency}政府信息公开年报`)]}),
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                children: [new TextRun({children: ['— ', PageNumber.CURRENT, ' —']})],
              }),
            ],
          }),
        },
        children,
      },
    ],
  })
  return Packer.toBuffer(document)
}

function table(grid: Grid): Table {
  const rows = gridRows(grid).map(
    (row, index) =>
      new TableRow({
        tableHeader: index < grid.headRows,
        children: row.map(
          ({text, rowSpan, columnSpan}) =>
            new TableCell({
              rowSpan,
              columnSpan,
              children: text.split('\n').map(line => new Paragraph(line)),
            }),
        ),
      }),
  )
  return new Table({rows, width: {size: 100, type: WidthType.PERCENTAGE}})
}
