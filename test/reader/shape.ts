import type {Block, NeutralDocument} from '../../src/reader/document.ts'
import {readDocument} from '../../src/reader/read-document.ts'

/**
 * A document in lines that are easy to compare: `# 标题`, a paragraph as it is, a row of a table as
 * `规章 | 0 | 0`. A cell that does not begin right behind the one before says where (`@3:0`), a
 * merged one how wide and high it is (`总计<2x3>`).
 */
export function shape(document: NeutralDocument): string[] {
  return document.blocks.flatMap(blockLines)
}

/** Reads text or bytes under a name and gives the shape. */
export async function shapeOf(content: string | Uint8Array, fileName: string): Promise<string[]> {
  return shape(await read(content, fileName))
}

export function read(content: string | Uint8Array, fileName: string): Promise<NeutralDocument> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return readDocument(bytes, fileName)
}

function blockLines(block: Block): string[] {
  if (block.kind === 'heading') return [`${'#'.repeat(block.level)} ${block.text}`]
  if (block.kind === 'paragraph') return [block.text]
  return block.rows.map(row => {
    let next = 0
    return row
      .map(({text, column, columnSpan, rowSpan}) => {
        const from = column === next ? '' : `@${column}:`
        next = column + columnSpan
        return from + text + (columnSpan * rowSpan > 1 ? `<${columnSpan}x${rowSpan}>` : '')
      })
      .join(' | ')
  })
}
