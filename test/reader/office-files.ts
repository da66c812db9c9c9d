import {strToU8, zipSync} from 'fflate'

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A docx written by hand around the XML of its body; further parts of `word/` by file name. */
export function docx(body: string, parts: Record<string, string> = {}): Uint8Array {
  const kinds = Object.keys(parts).map(name => name.replace('.xml', ''))
  const members = {
    '[Content_Types].xml': contentTypes(Object.keys(parts)),
    '_rels/.rels': relationList([['officeDocument', 'word/document.xml']]),
    'word/_rels/document.xml.rels': relationList(kinds.map(kind => [kind, `${kind}.xml`])),
    'word/document.xml': element('document', `<w:body>${body}</w:body>`),
    ...Object.fromEntries(
      Object.entries(parts).map(([name, content]) => [
        `word/${name}`,
        element(name.replace('.xml', ''), content),
      ]),
    ),
  }
  return zip(members)
}

export function zip(members: Record<string, string>): Uint8Array {
  return zipSync(
    Object.fromEntries(Object.entries(members).map(([name, text]) => [name, strToU8(text)])),
  )
}

function element(name: string, content: string) {
  return `<?xml version="1.0" encoding="UTF-8"?><w:${name} xmlns:w="${word}">${content}</w:${name}>`
}

/** Word and LibreOffice want every part named here; the reader does not. */
function contentTypes(parts: string[]) {
  const kind = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
  const named = ['document.xml', ...parts].map(part => {
    const type = part === 'document.xml' ? 'document.main' : part.replace('.xml', '')
    return `<Override PartName="/word/${part}" ContentType="${kind}.${type}+xml"/>`
  })
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${named.join('')}</Types>`
}

function relationList(list: string[][]) {
  const items = list.map(
    ([kind, target], at) =>
      `<Relationship Id="r${at}" Type="${relations}/${kind}" Target="${target}"/>`,
  )
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`
}

/** A paragraph of one run. */
export function p(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${r(text)}</w:p>`
}

export function r(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
}

/** A table of rows of cells; a cell is its text, or text and the XML of its properties. */
export function tbl(...rows: (string | [text: string, properties: string])[][]): string {
  const cells = rows.map(row =>
    row.map(cell => {
      const [text, properties] = typeof cell === 'string' ? [cell, ''] : cell
      const content = text.startsWith('<') ? text : p(text)
      return `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`
    }),
  )
  return `<w:tbl>${cells.map(row => `<w:tr>${row.join('')}</w:tr>`).join('')}</w:tbl>`
}

/** `<w:gridSpan w:val="3"/>` */
export function wval(name: string, value: string | number): string {
  return `<w:${name} w:val="${value}"/>`
}

/** An xlsx with one sheet around the XML of its content. */
export function xlsx(sheet: string): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  return zip({
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${kind}.worksheet+xml"/></Types>`,
    '_rels/.rels': relationList([['officeDocument', 'xl/workbook.xml']]),
    'xl/_rels/workbook.xml.rels': relationList([['worksheet', 'worksheets/sheet1.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Sheet1" sheetId="1" r:id="r0"/></sheets></workbook>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}">${sheet}</worksheet>`,
  })
}
