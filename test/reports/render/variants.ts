import {type FileFormat, formats} from './formats.ts'
import {type Mutation, mutations} from './mutations.ts'
import {printReport} from './print-report.ts'
import {allSources, type Source} from './source.ts'

/** One report in one format with one habit: the bytes of a file and what stands in its cells. */
export type Variant = {
  name: string
  fileName: string
  source: Source
  /** By cell code: the number printed, null where nothing or a mark is printed. */
  expected: Record<string, number | null>
  /** Where columns may be lost: unread with a message is right too, another number never. */
  lossy: boolean
  render: () => Promise<Uint8Array>
}

/** The sensible part of reports × formats × mutations. */
export function allVariants(files: readonly FileFormat[] = formats): Variant[] {
  return allSources().flatMap(source =>
    files.flatMap(format =>
      mutations
        .filter(mutation => fits(source, format, mutation))
        .map(mutation => variant(source, format, mutation)),
    ),
  )
}

export function variant(source: Source, format: FileFormat, mutation: Mutation): Variant {
  const name = `${source.name} · ${format.name} · ${mutation.name}`
  const blank = Object.values(source.cells).some(cell => cell.value === null)
  return {
    name,
    fileName: `${name.replaceAll(' · ', '_')}.${format.extension}`,
    source,
    lossy: Boolean(format.losesBlanks) && (blank || Boolean(mutation.blanks)),
    expected: Object.fromEntries(
      Object.entries(source.cells).map(([code, {value}]) => [
        code,
        mutation.holds ? mutation.holds(value, code) : value,
      ]),
    ),
    render: async () => format.render(printReport(source, mutation)),
  }
}

function fits(source: Source, format: FileFormat, mutation: Mutation): boolean {
  if (mutation.only && mutation.only !== source.layout) return false
  if (mutation.traditional && format.simplifiedOnly) return false
  return true
}
