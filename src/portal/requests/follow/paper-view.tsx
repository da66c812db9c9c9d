import type {Paper, PaperBlock, PaperTable} from '../../../writer/paper.ts'
import {ScrollRegion} from '../../page/scroll-region.tsx'

/** An official paper as a page shows it: its words in their order, sides and tables. */
export function PaperView({paper: {blocks}}: {paper: Paper}) {
  return (
    <div class="paper-view">
      {blocks.map(block => (
        <Block block={block} />
      ))}
    </div>
  )
}

function Block({block}: {block: PaperBlock}) {
  if (block.kind === 'heading') return <h2>{block.text}</h2>
  if (block.kind === 'table') return <Table table={block} />
  return <p class={block.align}>{block.text}</p>
}

function Table({table: {rows, headRows}}: {table: PaperTable}) {
  return (
    <ScrollRegion name="表格">
      <table>
        {rows.map((cells, at) => (
          <tr>
            {cells.map(({text, columnSpan, rowSpan}) => {
              const spans = {colSpan: columnSpan, rowSpan}
              return at < headRows ? <th {...spans}>{text}</th> : <td {...spans}>{text}</td>
            })}
          </tr>
        ))}
      </table>
    </ScrollRegion>
  )
}
