import type {ClaimInFile} from '../../reports/claims/document-claims.ts'
import {arithmetic, verdict} from './arithmetic.ts'
import {type Original, placeInOriginal} from './original-place.ts'

/** The sums, shares and comparisons that the text itself states, each worked out. */
export function Claims({
  claims,
  original,
}: {
  claims: readonly ClaimInFile[]
  original: Original | null
}) {
  if (claims.length === 0) return null
  return (
    <section class="claims" aria-labelledby="claims">
      <h2 id="claims">文字中的数字关系</h2>
      <p>
        文字部分自己说明了 {claims.length} 处数字关系，{inWords(claims)}。
      </p>
      <ul>
        {[...claims]
          .sort((a, b) => Number(a.holds) - Number(b.holds))
          .map(claim => (
            <ClaimLine claim={claim} original={original} />
          ))}
      </ul>
    </section>
  )
}

/** What does not hold, and apart from it what is only rounded otherwise. */
function inWords(claims: readonly ClaimInFile[]): string {
  const count = (kind: string) => claims.filter(claim => verdict(claim).kind === kind).length
  const [fails, rounding] = [count('fails'), count('rounding')]
  if (fails + rounding === 0) return '全部成立'
  return [
    fails > 0 ? `${fails} 处不成立` : '没有不成立的',
    ...(rounding > 0 ? [`${rounding} 处仅末位进舍不同`] : []),
  ].join('，')
}

function ClaimLine({claim, original}: {claim: ClaimInFile; original: Original | null}) {
  const place = original && placeInOriginal(original, claim.place)
  const {sign, word, kind} = verdict(claim)
  return (
    <li class={kind}>
      <p class="verdict">
        <strong>
          <span aria-hidden="true">{sign}</span> {word}
        </strong>{' '}
        <span class="arithmetic">{arithmetic(claim)}</span>
      </p>
      <blockquote>
        {claim.quote} {place && <a href={place.href}>原文{place.words}</a>}
      </blockquote>
    </li>
  )
}
