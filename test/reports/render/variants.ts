import type {Layout} from '../../../src/reports/forms/form.ts'
import {type FileFormat, formats} from './formats.ts'
import {type Mutation, mutations} from './mutations.ts'
import {printReport} from './print-report.ts'
import {allSources, type Source} from './source.ts'

/** One report in one format with one habit: the bytes of a file and what stands in its cells. */
export type Variant = {
  name: string
  fileName: string
  source: Source
  expected: Expected
  /** What the file does not hold: there unread with a message is right too, another number never. */
  lost: 'nothing' | 'blanks' | 'cells'
  render: () => Promise<Uint8Array>
}

/** What a reader must find. `value` null: blank or a mark is printed; `year` null: the file may lack it. */
export type Expected = {
  cells: Record<string, {value: number | null; text: string}>
  year: number | null
  layout: Layout
  /** Numbers of the sections in their order. */
  sections: string
}

/** The sensible part of reports × formats × mutations; a slow format meets each mutation in a third of the reports. */
export function allVariants(files: readonly FileFormat[] = formats): Variant[] {
  return allSources().flatMap((source, s) =>
    files.flatMap(format =>
      mutations
        .filter(
          (mutation, m) => fits(source, format, mutation) && !(format.slow && m && (s + m) % 3),
        )
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
    lost:
      format.loses === 'blanks' && !blank && !mutation.blanks
        ? 'nothing'
        : (format.loses ?? 'nothing'),
    expected: {
      cells: Object.fromEntries(
        Object.entries(source.cells).map(([code, {value, text}]) => [
          code,
          {
            value: mutation.holds ? mutation.holds(value, code) : value,
            text: mutation.value?.(text, code) ?? text,
          },
        ]),
      ),
      year: source.title && !mutation.untitled ? source.year : null,
      layout: source.layout,
      sections: '123456',
    },
    render: async () => format.render(printReport(source, mutation)),
  }
}

export function fits(source: Source, format: FileFormat, mutation: Mutation): boolean {
  if (mutation.only && mutation.only !== source.layout) return false
  if (mutation.traditional && format.simplifiedOnly) return false
  return true
}
