import type {Outline} from './outline.ts'
import type {FileSource} from './task.ts'

/** A file with the outline of its report; null where there is none. */
export type Outlined = {path: string; outline: Outline | null}

/** From which share of its own sentences on another report is worth a look, and how many at most. */
const worthALook = 1 / 4
const mostLooks = 5

/** A sentence that so many have said makes nobody else alike. */
const mostSayers = 50

/**
 * Files that are judged together, each with those it is to be judged beside: its organ's report for the
 * year before, wherever it stands, and those before it that share most sentences with it, its own
 * organ's left out.
 */
export function withNeighbours(files: readonly Outlined[]): FileSource[] {
  const years = new Map(files.map(({path, outline}) => [yearKey(outline, 0), path]))
  const agencies = new Set<string>()
  const sayers = new Map<number, Outlined[]>()
  return files.map(file => {
    const {path, outline} = file
    if (!outline) return {path}
    const previous = outline.agency && outline.year ? years.get(yearKey(outline, -1)) : undefined
    const isFirst = agencies.size === 0 || (agencies.size === 1 && agencies.has(outline.agency))
    const others = isFirst ? undefined : mostAlike(outline, sayers)
    agencies.add(outline.agency)
    for (const sentence of outline.sentences) {
      const known = sayers.get(sentence) ?? []
      if (known.length < mostSayers) sayers.set(sentence, [...known, file])
    }
    return {path, beside: {...(previous && {previous}), ...(others && {others})}}
  })
}

function yearKey(outline: Outline | null, later: number): string {
  return `${outline?.agency} ${(outline?.year ?? Number.NaN) + later}`
}

function mostAlike(own: Outline, sayers: ReadonlyMap<number, Outlined[]>): string[] {
  const shared = new Map<Outlined, number>()
  for (const sentence of own.sentences)
    for (const file of sayers.get(sentence) ?? [])
      if (file.outline?.agency !== own.agency) shared.set(file, (shared.get(file) ?? 0) + 1)
  return [...shared]
    .filter(([, count]) => count >= worthALook * own.sentences.length)
    .sort(([, few], [, many]) => many - few)
    .slice(0, mostLooks)
    .map(([{path}]) => path)
}
