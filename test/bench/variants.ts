import {writeFileSync} from 'node:fs'
import {openPrinter} from '../reports/render/pdf-chromium.ts'
import {readVariant} from '../reports/render/read-variant.ts'
import {allVariants, type Variant} from '../reports/render/variants.ts'
import type {Fault} from '../reports/render/verdict.ts'
import {mark, table} from './print.ts'

/**
 * The whole product of reports, formats and habits, read back cell by cell. `words` choose
 * variants by their name; with `details=FILE` every fault is written there.
 */
export async function variants(words: string[] = []): Promise<void> {
  const details = words.find(word => word.startsWith('details='))?.slice(8)
  const wanted = words.filter(word => !word.includes('='))
  const printer = await openPrinter()
  const browser = {
    name: 'pdf-chromium',
    extension: 'pdf',
    slow: true,
    simplifiedOnly: true,
  } as const
  const all = [...allVariants(), ...allVariants([{...browser, render: printer.print}])]
  const chosen = all.filter(({name}) => wanted.every(word => name.includes(word)))
  const failed: {variant: Variant; faults: Fault[]}[] = []
  for (const variant of chosen) {
    const faults = await readVariant(variant).catch(crash)
    if (faults.length) failed.push({variant, faults})
  }
  await printer.close()
  if (details) writeFileSync(details, failed.map(described).join('\n'))
  summary(
    chosen,
    failed.map(({variant}) => variant),
  )
  const wrong = failed
    .flatMap(({faults}) => faults)
    .filter(({why}) => /NUMBER|made up|lacks/.test(why))
  console.log(
    `${chosen.length} variants, ${failed.length} not kept whole, ${wrong.length} cells with another number  ${mark(!failed.length)}`,
  )
}

function crash(error: unknown): Fault[] {
  return [
    {
      code: '-',
      why: 'CRASH',
      expected: '',
      got: error instanceof Error ? (error.stack ?? '') : String(error),
    },
  ]
}

function described({variant, faults}: {variant: Variant; faults: Fault[]}): string {
  const lines = faults.map(
    ({code, why, expected, got}) => `  ${code}: ${why}; expected ${expected}, got ${got}`,
  )
  return `${variant.name}\n${lines.join('\n')}`
}

function summary(all: Variant[], failed: Variant[]) {
  const count = (part: number) => (list: Variant[]) =>
    Map.groupBy(list, ({name}) => name.split(' · ')[part] ?? '')
  for (const part of [1, 2]) {
    const total = count(part)(all)
    const bad = count(part)(failed)
    table(
      [part === 1 ? 'format' : 'habit', 'variants', 'failed'],
      [...total].map(([name, list]) => [name, list.length, bad.get(name)?.length ?? 0]),
    )
  }
}
