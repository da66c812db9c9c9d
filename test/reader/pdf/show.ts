import type {Block, NeutralDocument} from '../../../src/reader/document.ts'

/** A document in short: 「# heading」, paragraphs, and rows as 「0:甲 1+2:乙 3↓2:丙」. */
export function show({blocks}: NeutralDocument): string[] {
  return blocks.flatMap(showBlock)
}

function showBlock(block: Block): string[] {
  if (block.kind === 'heading') return [`${'#'.repeat(block.level)} ${block.text}`]
  if (block.kind === 'paragraph') return [block.text]
  return block.rows.map(row =>
    row
      .map(({column, columnSpan, rowSpan, text}) => {
        const across = columnSpan > 1 ? `+${columnSpan}` : ''
        const down = rowSpan > 1 ? `↓${rowSpan}` : ''
        return `${column}${across}${down}:${text}`
      })
      .join(' '),
  )
}
