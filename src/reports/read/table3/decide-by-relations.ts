import type {Placing} from '../cells/place-row.ts'
import {readNumber} from '../cells/read-number.ts'

/** A row of table 3 with the ways its numbers can stand in the columns; one way is a settled row. */
export type OpenRow = {code: string; ways: Placing[]}

/**
 * Settles the rows whose columns the page leaves open, by the relations printed in the form: each
 * row adds up to its 总计, and in each column received + carriedIn = concluded + carriedOut and
 * concluded = the sum of the outcomes; blanks count as nothing.
 *
 * A row is settled only when every way that agrees with everything gives it the same cells. Settled
 * rows are never changed, so an error printed in them stays one. Gives the code and the placing of
 * each row settled here.
 */
export function decideByRelations(
  rows: OpenRow[],
  outcomes: readonly string[],
  totalAt: number,
): Map<string, Placing> {
  const decided = new Map<string, Placing>()
  if (rows.every(({ways}) => ways.length === 1)) return decided
  const known = new Map<string, Vector>()
  const open: {code: string; choices: Vector[]; most: Vector; ways: Placing[]}[] = []
  for (const {code, ways} of rows) {
    const [only, more] = ways
    if (only && !more) known.set(code, vectorOf(only))
    else {
      const fitting = ways.filter(way => addsUp(vectorOf(way), totalAt))
      if (fitting.length === 0) known.set(code, [])
      else {
        const choices = distinct(fitting.map(vectorOf))
        open.push({code, ways: fitting, choices, most: mostOf(choices)})
      }
    }
  }
  if (open.length === 0) return decided
  open.sort((a, b) => rank(a.code) - rank(b.code) || a.choices.length - b.choices.length)
  const seen = search(open, known, outcomes)
  for (const {code, ways} of open) {
    const [vector, another] = seen?.get(code) ?? []
    if (!vector || another) continue
    const [way, second] = ways.filter(candidate => String(vectorOf(candidate)) === vector)
    if (way && !second) decided.set(code, way)
  }
  return decided
}

type Vector = number[]

const balance = ['received', 'carriedIn', 'concluded', 'carriedOut']
const rank = (code: string) => (balance.includes(code) ? 0 : 1)
const mostSteps = 5_000

/** The vectors each open row takes in some agreement of all; undefined when there are too many to try. */
function search(
  open: {code: string; choices: Vector[]; most: Vector}[],
  known: Map<string, Vector>,
  outcomes: readonly string[],
): Map<string, string[]> | undefined {
  const taken = new Map<string, Set<string>>(open.map(({code}) => [code, new Set<string>()]))
  const chosen = new Map(known)
  let steps = 0
  const step = (at: number): void => {
    if (++steps > mostSteps) return
    const row = open[at]
    if (!row) {
      for (const {code} of open) taken.get(code)?.add(String(chosen.get(code)))
      return
    }
    for (const vector of row.choices) {
      chosen.set(row.code, vector)
      if (canHold(chosen, open.slice(at + 1), outcomes)) step(at + 1)
    }
    chosen.delete(row.code)
  }
  step(0)
  if (steps > mostSteps) return undefined
  return new Map([...taken].map(([code, vectors]) => [code, [...vectors]]))
}

/** Whether no column breaks a relation yet, whatever the rows still open may add. */
function canHold(
  chosen: Map<string, Vector>,
  later: {code: string; most: Vector}[],
  outcomes: readonly string[],
): boolean {
  const laterOutcomes = later.filter(({code}) => outcomes.includes(code))
  const settled = balance.every(code => chosen.has(code))
  const concluded = chosen.get('concluded')
  for (let column = 0; column < (concluded?.length ?? 7); column++) {
    const of = (code: string) => chosen.get(code)?.[column] ?? Number.NaN
    const total = of('concluded')
    const off = of('received') + of('carriedIn') - total - of('carriedOut')
    if (settled && off !== 0 && !Number.isNaN(off)) return false
    if (Number.isNaN(total)) continue
    let sum = 0
    for (const code of outcomes) {
      const vector = chosen.get(code)
      if (vector) sum += vector[column] ?? Number.NaN
    }
    let most = sum
    for (const row of laterOutcomes) most += row.most[column] ?? Number.NaN
    if (sum > total || most < total) return false
  }
  return true
}

function addsUp(vector: Vector, totalAt: number): boolean {
  if (totalAt < 0) return true
  const total = vector[totalAt] ?? 0
  const sum = vector.reduce((all, value, at) => (at === totalAt ? all : all + value), 0)
  // Where a number could not be read the sums bear out nothing.
  return sum === total
}

/** Whether a row's numbers add up to its total. */
export function isSummed(placing: Placing, totalAt: number): boolean {
  return addsUp(vectorOf(placing), totalAt)
}

function vectorOf(placing: Placing): Vector {
  return placing.map(cell => {
    if (!cell) return 0
    const {state, value} = readNumber(cell.text, 'count')
    return state === 'unread' ? Number.NaN : (value ?? 0)
  })
}

/** The most that each column can take. */
function mostOf(choices: Vector[]): Vector {
  return (choices[0] ?? []).map((_, column) =>
    Math.max(...choices.map(vector => vector[column] ?? Number.NaN)),
  )
}

function distinct(vectors: Vector[]): Vector[] {
  return [...new Map(vectors.map(vector => [String(vector), vector])).values()]
}
