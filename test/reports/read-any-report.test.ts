import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import {readReport} from '../../src/reports/read/read-report.ts'
import {anyPrinting, anyReport} from './read/any-report.ts'
import {flattenings} from './read/flatten.ts'
import {judge} from './read/judge.ts'
import {paperOf, type Texts} from './read/print-report.ts'

const runs = Number(process.env.READ_RUNS ?? 25)

/** What a reader of the paper would write down. */
function printedIn(texts: Texts): Record<string, number | null> {
  return Object.fromEntries(
    Object.entries(texts).map(([code, text]) => [code, text === '' ? null : Number(text)]),
  )
}

for (const layout of ['2019', '2021'] as const)
  for (const [how, flatten] of Object.entries(flattenings)) {
    test(`${layout} 年格式 ${how}：零印成空白时，每格读对或者说明未读`, () => {
      fc.assert(
        fc.property(anyReport(layout).chain(anyPrinting), texts => {
          const {wrong} = judge(readReport(flatten(paperOf(layout, texts))), printedIn(texts))
          assert.deepEqual(wrong, [])
        }),
        {numRuns: runs},
      )
    })

    test(`${layout} 年格式 ${how}：表里有错照印的读`, () => {
      const misprinted = fc
        .tuple(anyReport(layout), fc.nat(), fc.integer({min: 1, max: 9}))
        .map(([cells, at, more]) => {
          const codes = Object.keys(cells)
          const code = codes[at % codes.length] ?? ''
          return Object.fromEntries(
            Object.entries({...cells, [code]: (cells[code] ?? 0) + more}).map(([key, value]) => [
              key,
              String(value),
            ]),
          )
        })
      fc.assert(
        fc.property(misprinted, texts => {
          const {wrong, flagged} = judge(
            readReport(flatten(paperOf(layout, texts))),
            printedIn(texts),
          )
          assert.deepEqual({wrong, flagged}, {wrong: [], flagged: []})
        }),
        {numRuns: runs},
      )
    })
  }
