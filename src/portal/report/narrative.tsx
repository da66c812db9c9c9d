import type {Section} from '../../reports/report.ts'
import {mostReach} from '../assets/generated-rules.ts'
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
  const paragraphs = markParagraphs(section, findings)
  const noted = paragraphs.flatMap(({notes}, at) => (notes.length > 0 ? [at] : []))
  return (
    <div class="narrative">
      {paragraphs.map(({pieces, notes}, at) => (
        <>
          <p class="text">
            {pieces.map(piece => (
              <Words piece={piece} />
            ))}
          </p>
          {notes.length > 0 && (
            <div class={`beside reach-${reach(noted, at, paragraphs.length)}`}>
              {notes.map(finding => (
                <Note finding={finding} original={original} />
              ))}
            </div>
          )}
        </>
      ))}
    </div>
  )
}

/** A note may reach down beside the paragraphs below, until the next that has one. */
function reach(noted: readonly number[], at: number, end: number): number {
  const next = noted.find(other => other > at) ?? end + 1
  return Math.min(next - at, mostReach)
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
