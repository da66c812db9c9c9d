import {strToU8, zipSync} from 'fflate'
import {escapeHtml} from './html.ts'
import {type Grid, type GridCell, gridRows, type Page, type PageBlock} from './page.ts'

/**
 * A docx as offices keep them: section titles numbered by the program and not typed, every table
 * nested in a cell of a layout table, runs cut in the middle of numbers, deleted and inserted
 * text still tracked, cells inside content controls, a text box, a footnote mark, old merge marks.
 */
export function docxByHand(page: Page): Uint8Array {
  const body = page.blocks.map(block).join('')
  return zipSync({
    '[Content_Types].xml': xml(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${['document.main', 'numbering', 'styles', 'footnotes'].map(part => `<Override PartName="/word/${part.split('.')[0]}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${part}+xml"/>`).join('')}</Types>`,
    ),
    '_rels/.rels': relations([['officeDocument', 'word/document.xml']]),
    'word/_rels/document.xml.rels': relations([
      ['numbering', 'numbering.xml'],
      ['styles', 'styles.xml'],
      ['footnotes', 'footnotes.xml'],
    ]),
    'word/styles.xml': xml(
      `<w:styles ${names}><w:style w:type="paragraph" w:styleId="a1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style></w:styles>`,
    ),
    'word/numbering.xml': xml(
      `<w:numbering ${names}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:suff w:val="nothing"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    ),
    'word/footnotes.xml': xml(
      `<w:footnotes ${names}><w:footnote w:id="1"><w:p><w:r><w:t>统计口径说明。</w:t></w:r></w:p></w:footnote></w:footnotes>`,
    ),
    'word/document.xml': xml(
      `<w:document ${names}><w:body>${body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>`,
    ),
  })
}

const names =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"'

function xml(text: string): Uint8Array {
  return strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`)
}

function relations(targets: [string, string][]): Uint8Array {
  const each = targets.map(
    ([type, target], i) =>
      `<Relationship Id="rId${i + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`,
  )
  return xml(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join('')}</Relationships>`,
  )
}

function block(block: PageBlock): string {
  if (block.kind === 'grid') return nestedTable(block)
  if (block.kind === 'heading') {
    const typed = block.text.replace(/^[一二三四五六]、/, '')
    const numbered = typed !== block.text
    return `<w:p>${numbered ? '<w:pPr><w:pStyle w:val="a1"/></w:pPr>' : ''}${runs(typed)}</w:p>`
  }
  return block.text
    .split('\n')
    .map(line => `<w:p>${runs(line)}</w:p>`)
    .join('')
}

/** 「120」 → runs 「1」 and 「20」, the second put in later by a reviewer who struck out 「35」. */
function runs(text: string): string {
  const run = (piece: string) =>
    `<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">${escapeHtml(piece)}</w:t></w:r>`
  const half = /^\d{2,}$/.test(text) ? 1 : Math.ceil(text.length / 2)
  const tracked = /\d/.test(text)
    ? '<w:del w:id="9" w:author="校对" w:date="2024-01-05T00:00:00Z"><w:r><w:delText>35</w:delText></w:r></w:del>'
    : ''
  const later = text.slice(half)
  return (
    run(text.slice(0, half)) +
    tracked +
    (later && `<w:ins w:id="8" w:author="校对" w:date="2024-01-05T00:00:00Z">${run(later)}</w:ins>`)
  )
}

function nestedTable(grid: Grid): string {
  const inner = `<w:tbl><w:tblPr/><w:tblGrid>${'<w:gridCol w:w="900"/>'.repeat(grid.columns)}</w:tblGrid>${rowsOf(grid)}</w:tbl>`
  return `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="9000"/></w:tblGrid><w:tr><w:tc><w:p/>${inner}<w:p/></w:tc></w:tr></w:tbl><w:p/>`
}

/** Word needs a cell in every row a merged cell covers: `w:vMerge` without a value goes on. */
function rowsOf(grid: Grid): string {
  const rows = gridRows(grid)
  return rows
    .map((row, index) => {
      const covered = grid.cells.filter(cell => cell.row < index && cell.row + cell.rowSpan > index)
      const cells = [...row, ...covered].sort((a, b) => a.column - b.column)
      return `<w:tr>${cells.map(cell => tableCell(cell, cell.row === index)).join('')}</w:tr>`
    })
    .join('')
}

function tableCell(cell: GridCell, begins: boolean): string {
  const merge = cell.rowSpan > 1 ? (begins ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>') : ''
  const span = cell.columnSpan > 1 ? `<w:gridSpan w:val="${cell.columnSpan}"/>` : ''
  const content = begins ? `<w:p>${runs(cell.text)}</w:p>` : '<w:p/>'
  const inner = `<w:tc><w:tcPr>${span}${merge}</w:tcPr>${content}</w:tc>`
  const controlled = cell.role === 'value' && cell.column % 3 === 0
  return controlled
    ? `<w:sdt><w:sdtPr><w:id w:val="7"/></w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`
    : inner
}
