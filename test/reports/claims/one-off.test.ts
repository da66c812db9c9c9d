import {ok} from 'node:assert/strict'
import {test} from 'node:test'
import type {Claim} from '../../../src/reports/claims/claim.ts'
import {findClaims} from '../../../src/reports/claims/find-claims.ts'
import {examplesOf} from './score-claims.ts'

const known = ['narrative-claims', 'real-claims', 'quoted-claims']

// the same numbers stay linked, and are said to be wrong: of 480 changes 450 were told and 17 other
// links made when this was written; of those in the passages gathered later, where more totals are
// linked by their numbers alone, fewer
for (const [files, least, most] of [
  [known, 0.92, 0.04],
  [['fresh-claims', 'passage-claims'], 0.8, 0.12],
] as const)
  test(`首尾分项加一、总数减一：说出不成立，不牵连别的数字（${files.join('、')}）`, () => {
    const seen = {planted: 0, told: 0, strange: 0, missed: new Set<string>()}
    for (const {id, set, text} of files.flatMap(name => examplesOf(`${name}.jsonl`)))
      if (set !== 'w') plantAll(id, text, seen)
    const {planted, told, strange, missed} = seen
    ok(planted > 100 && told / planted >= least, `${told}/${planted}: ${[...missed].join(' ')}`)
    ok(strange / planted <= most, `${strange}/${planted}`)
  })

function plantAll(
  id: string,
  text: string,
  seen: {planted: number; told: number; strange: number; missed: Set<string>},
) {
  const before = findClaims(text)
  const linked = new Set(before.map(claim => numbersOf(claim)))
  for (const claim of before)
    for (const {from, to, at} of slipsOf(claim, text)) {
      const after = findClaims(text.slice(0, at) + to + text.slice(at + `${from}`.length))
      const back = (number: number) => (number === to ? from : number)
      const told = after.find(one => numbersOf(one, back) === numbersOf(claim))
      seen.planted += 1
      if (told && !told.holds) seen.told += 1
      else seen.missed.add(id)
      seen.strange += after.filter(one => !linked.has(numbersOf(one, back))).length
    }
}

/** Where a number of a sum or balance that holds may be changed: it stands once in the whole text. */
function slipsOf(claim: Claim, text: string): {from: number; to: number; at: number}[] {
  if (!claim.holds || (claim.kind !== 'sum' && claim.kind !== 'difference')) return []
  const [more, less] =
    claim.kind === 'sum' ? [claim.parts, [claim.total]] : [claim.left, [] as number[]]
  if (claim.kind === 'sum' ? more.length < 2 : more.length + claim.right.length < 3) return []
  const ends = new Set([...more.slice(0, 1), ...more.slice(-1)])
  const changes = [
    ...[...ends].map(from => ({from, to: from + 1})),
    ...less.map(from => ({from, to: from - 1})),
  ]
  const places = (number: number) => [
    ...text.matchAll(new RegExp(`(?<![\\d.,])${number}(?![\\d.%])`, 'g')),
  ]
  return changes.flatMap(({from, to}) => {
    const [only, second] = places(from)
    if (!only || second || only.index < claim.start || only.index >= claim.end) return []
    return places(to).length === 0 && to >= 0 ? [{from, to, at: only.index}] : []
  })
}

/** The numbers that a claim links, whatever it says of them. */
function numbersOf(claim: Claim, as = (number: number) => number): string {
  const sorted = (numbers: number[]) =>
    numbers
      .map(as)
      .sort((a, b) => a - b)
      .join()
  switch (claim.kind) {
    case 'sum':
    case 'subset':
      return `${as(claim.total)}=${sorted(claim.parts)}`
    case 'difference':
      return sorted([...claim.left, ...claim.right])
    case 'percent':
      return `${as(claim.part)}/${as(claim.base)} ${claim.stated}`
    case 'growth':
      return `${as(claim.new)}-${as(claim.old)} ${claim.stated}`
  }
}
