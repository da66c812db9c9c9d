import type {Preview} from './use-preview.ts'

type Paper = Preview['letters'][number]['paper']
type Block = Paper['blocks'][number]

/** A letter as it will be printed, as wide as there is room. */
export function LetterSheet({paper: {title, blocks}}: {paper: Paper}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a sheet that scrolls is read with the keyboard too
    <section className="sheet" aria-label={title} tabIndex={0}>
      <h4>{title}</h4>
      {blocks.map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a letter have no other name
        <SheetBlock key={at} block={block} />
      ))}
    </section>
  )
}

function SheetBlock({block}: {block: Block}) {
  if (block.kind === 'heading') return <h5>{block.text}</h5>
  if (block.kind === 'paragraph') return <p className={block.align ?? 'indented'}>{block.text}</p>
  return (
    <table>
      <tbody>
        {block.rows.map((cells, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a letter have no other name
          <tr key={at}>
            {cells.map(({text, columnSpan, rowSpan}, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: nor have its cells
              <td key={place} colSpan={columnSpan} rowSpan={rowSpan}>
                {text}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
