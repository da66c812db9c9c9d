import type {Section} from '../../reports/report.ts'
import {markParagraphs, type Piece} from './mark-paragraphs.ts'
import {Note, Numbers} from './note.tsx'
import type {Numbered} from './number-findings.ts'
import type {Original} from './original-place.ts'

/** The text of a section, its doubtful sentences marked and explained beside their paragraph. */
export function Narrative({
  section,
  findings,
  original,
}: {
  section: Section
  findings: readonly Numbered[]
  original: Original | null
}) {
  return markParagraphs(section, findings).map(({pieces, notes}) => (
    <div class="passage">
      <p class="text">
        {pieces.map(piece => (
          <Words piece={piece} />
        ))}
      </p>
      {notes.length > 0 && (
        <div class="beside">
          {notes.map(finding => (
            <Note finding={finding} original={original} />
          ))}
        </div>
      )}
    </div>
  ))
}

function Words({piece: {text, findings, starts}}: {piece: Piece}) {
  if (findings.length === 0) return text
  return (
    <>
      {starts.length > 0 && <Numbers findings={starts} />}
      <mark class={findings[0]?.severity} data-notes={findings.map(({number}) => number).join(' ')}>
        {text}
      </mark>
    </>
  )
}
