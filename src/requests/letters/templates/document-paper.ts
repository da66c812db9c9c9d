import type {Block, NeutralDocument, Table} from '../../../reader/document.ts'
import type {Paper, PaperBlock, PaperTable} from '../../../writer/paper.ts'

/** The widths of the columns of each table of a docx, the first table first. */
export type TableWidths = readonly (readonly number[])[]

/**
 * A docx as an official paper: the centred lines it begins with are its title, the first line after them
 * that ends in a colon the addressee, the rest stands as in GB/T 9704. Of the look only sides, headings
 * and the columns of tables are kept.
 */
export function documentPaper({blocks}: NeutralDocument, widths: TableWidths): Paper {
  const found = blocks.findIndex(block => !isTitle(block))
  const end = Math.max(found === -1 ? blocks.length : found, 1)
  const title = blocks.slice(0, end).flatMap(block => (block.kind === 'table' ? [] : [block.text]))
  const rest = blocks.slice(title.length)
  const addressee = rest.find(block => block.kind === 'paragraph' && !block.align)
  return {
    title: title.join('\n'),
    blocks: rest.map(block =>
      block.kind === 'table'
        ? tableOf(block, widths)
        : lineOf(block, block === addressee && /[：:]$/.test(block.text)),
    ),
  }
}

/** 「某县住房和城乡建设局」「政府信息公开申请答复书」, but not a centred 「平政公复〔2026〕12号」. */
function isTitle(block: Block): boolean {
  if (block.kind === 'table' || /〔\s*\d{4}\s*〕/.test(block.text)) return false
  return block.kind === 'heading' || block.align === 'center'
}

function lineOf(block: Exclude<Block, Table>, isAddressee: boolean): PaperBlock {
  const {text, align} = block
  if (align) return {kind: 'paragraph', text, align}
  if (block.kind === 'heading')
    return {kind: 'heading', level: block.level === 1 ? 1 : block.level === 2 ? 2 : 3, text}
  return {kind: 'paragraph', text, ...(isAddressee && {align: 'left' as const})}
}

function tableOf({rows, place}: Table, widths: TableWidths): PaperTable {
  const columns = Math.max(
    1,
    ...rows.map(row => Math.max(0, ...row.map(({column, columnSpan}) => column + columnSpan))),
  )
  const told = widths[(place.table ?? 0) - 1]
  return {
    kind: 'table',
    widths: told?.length === columns ? told : Array.from({length: columns}, () => 1),
    headRows: 0,
    size: 14,
    rows: rows.map(row =>
      row.map(({text, column, columnSpan, rowSpan}) => ({
        text,
        columnSpan,
        rowSpan,
        ...(column > 0 && {align: 'left' as const}),
      })),
    ),
  }
}
