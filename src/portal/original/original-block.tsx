import type {Block, Format, Table} from '../../reader/document.ts'
import {ScrollRegion} from '../page/scroll-region.tsx'
import {anchorName} from '../report/original-place.ts'

export function OriginalBlock({block, format}: {block: Block; format: Format}) {
  if (block.kind === 'table') return <OriginalTable table={block} format={format} />
  const id = anchorName(block.place, format) || undefined
  if (block.kind === 'paragraph') return <p id={id}>{block.text}</p>
  return (
    <p id={id} class="heading">
      {block.text}
    </p>
  )
}

function OriginalTable({table, format}: {table: Table; format: Format}) {
  return (
    <ScrollRegion name="原件中的表格">
      <table>
        <tbody>
          {table.rows.map(row => (
            <tr>
              {row.map(({text, columnSpan, rowSpan, place}) => (
                <td id={anchorName(place, format) || undefined} {...{colSpan: columnSpan, rowSpan}}>
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}
