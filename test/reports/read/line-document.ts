import type {Block, NeutralDocument, Row} from '../../../src/reader/document.ts'

/** Text as a neutral document in the plainest way: lines with tabs are rows of a table, others paragraphs. */
export function lineDocument(text: string): NeutralDocument {
  const blocks: Block[] = []
  for (const [at, line] of text.split('\n').entries()) {
    const place = {line: at + 1, column: 1}
    const last = blocks.at(-1)
    if (line.trim() === '' && !line.includes('\t')) {
      blocks.push({kind: 'paragraph', text: '', place})
    } else if (line.includes('\t')) {
      let column = 0
      const row: Row = line.split('\t').map((cell, index) => {
        const from = column + 1
        column += cell.length + 1
        return {
          text: cell,
          column: index,
          columnSpan: 1,
          rowSpan: 1,
          place: {line: at + 1, column: from},
        }
      })
      if (last?.kind === 'table') last.rows.push(row)
      else blocks.push({kind: 'table', rows: [row], place})
    } else if (/^#+ /.test(line)) {
      blocks.push({
        kind: 'heading',
        level: /^#+/.exec(line)?.[0].length ?? 1,
        text: line.replace(/^#+ /, ''),
        place,
      })
    } else blocks.push({kind: 'paragraph', text: line, place})
  }
  return {
    format: 'txt',
    blocks: blocks.filter(block => block.kind === 'table' || block.text !== ''),
    messages: [],
    readable: true,
  }
}
