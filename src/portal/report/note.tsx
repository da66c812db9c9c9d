import {checks} from '../../reports/check/checks.ts'
import {isMarked, type Numbered} from './number-findings.ts'
import {type Original, placeInOriginal} from './original-place.ts'
import {severityWords} from './severity-words.ts'

/** What is wrong, in words, under the number that its cell or sentence carries. */
export function Note({finding, original}: {finding: Numbered; original: Original | null}) {
  const {sign, word} = severityWords[finding.severity]
  const place = original && placeInOriginal(original, finding.place)
  const check = checks.find(({id}) => id === finding.check)
  return (
    <div class={`finding ${finding.severity}`} id={`note-${finding.number}`}>
      <p>
        {isMarked(finding) ? (
          <a
            class="badge"
            href={`#mark-${finding.number}`}
            aria-label={`回到第${finding.number}处`}
          >
            {finding.number}
          </a>
        ) : (
          <span class="badge">{finding.number}</span>
        )}{' '}
        <strong>
          <span aria-hidden="true">{sign}</span> {word}
        </strong>{' '}
        {finding.message}
      </p>
      <p class="source">
        {check && <span>依据：{finding.source ?? check.source}</span>}{' '}
        {place && <a href={place.href}>原文{place.words}</a>}
      </p>
    </div>
  )
}

/** The numbers a cell or a sentence carries; each leads to its note. */
export function Numbers({findings}: {findings: readonly Numbered[]}) {
  return (
    <span class="badges">
      {findings.map(({number, severity}) => (
        <a
          class={`badge ${severity}`}
          id={`mark-${number}`}
          href={`#note-${number}`}
          aria-label={`第${number}处：${severityWords[severity].word}`}
        >
          {number}
        </a>
      ))}
    </span>
  )
}
