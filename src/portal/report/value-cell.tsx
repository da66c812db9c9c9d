import type {ReadCell, Report} from '../../reports/report.ts'
import {Numbers} from './note.tsx'
import {gravest, type Marks} from './number-findings.ts'
import {type Original, placeInOriginal} from './original-place.ts'
import {roles} from './roles.ts'

/** A number as printed, with what a reader must know: blank, unread, inferred, or spoken of by a finding. */
export function ValueCell({
  place,
  code,
  report,
  marks,
  original,
}: {
  place: string
  code: string
  report: Report
  marks: Marks
  original: Original | null
}) {
  const cell = report.cells[code]
  const anchored = marks.anchored.get(code) ?? []
  const concerning = marks.concerning.get(code) ?? []
  const numbers = [...new Set([...anchored, ...concerning].map(({number}) => number))]
  const classes = [
    place,
    'value',
    cell ? cell.state : 'absent',
    cell?.how === 'inferred' && 'inferred',
    anchored.length > 0 && `anchor ${gravest(anchored)}`,
    concerning.length > 0 && `concerned by-${gravest(concerning)}`,
  ]
  return (
    <td
      class={classes.filter(Boolean).join(' ')}
      {...roles.cell}
      data-notes={numbers.join(' ') || null}
    >
      {cell ? <Printed cell={cell} original={original} /> : <NotThere />}
      {anchored.length > 0 && <Numbers findings={anchored} />}
    </td>
  )
}

function Printed({cell, original}: {cell: ReadCell; original: Original | null}) {
  const text = cell.text.trim()
  const place = original && placeInOriginal(original, cell.place)
  const words = (
    <>
      {cell.state === 'unread' ? <Unread text={text} /> : text || <span class="aside">空白</span>}
      {isPlain(cell) ? null : <span class="read-as">读作 {cell.value}</span>}
      {cell.how === 'inferred' && (
        <abbr class="inferred-mark" title="列位由勾稽关系推断">
          推
        </abbr>
      )}
    </>
  )
  // Hundreds of cells: the pointer reaches each place in the original, the tab key passes over them.
  return place ? (
    <a class="quiet" href={place.href} tabIndex={-1} title={`原文${place.words}`}>
      {words}
    </a>
  ) : (
    <span>{words}</span>
  )
}

function Unread({text}: {text: string}) {
  return (
    <>
      <span class="unread-mark">未读出</span>
      {text && <span class="unread-text">{text}</span>}
    </>
  )
}

function NotThere() {
  return <span class="aside">原件无此格</span>
}

/** 「1,120」 reads as it looks; 「减3」 and 「壹拾」 do not. */
function isPlain({state, text, value}: ReadCell): boolean {
  if (state !== 'number') return true
  return (
    Number(
      text
        .normalize('NFKC')
        .replaceAll(/[,\s]/g, '')
        .replace(/[^\d.]+$/, ''),
    ) === value
  )
}
