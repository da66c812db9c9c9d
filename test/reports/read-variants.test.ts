import assert from 'node:assert/strict'
import test from 'node:test'
import {readReport} from '../../src/reports/read/read-report.ts'
import {flattenings} from './read/flatten.ts'
import {judge} from './read/judge.ts'
import {modelReport, numbersOf} from './read/model-report.ts'
import {paperOf} from './read/print-report.ts'
import {variants} from './read/variants.ts'

for (const {name, alter, layout = '2021', only, unread, says} of variants)
  for (const [how, flatten] of Object.entries(flattenings)) {
    if (only && !only.includes(how)) continue
    test(`${name}（${how}）`, () => {
      const texts = modelReport(layout)
      const report = readReport(flatten(alter(paperOf(layout, texts))))
      const {wrong, flagged} = judge(report, numbersOf(texts))
      assert.deepEqual(wrong, [])
      assert.deepEqual(
        flagged.filter(code => !unread?.test(code)),
        [],
      )
      if (says) assert.match(report.messages.map(({text}) => text).join('\n'), says)
      assert.equal(report.layout, layout)
      assert.deepEqual(
        report.sections.map(({number}) => number),
        [0, 1, 2, 3, 4, 5, 6],
      )
      assert.match(report.agency ?? '', /^青山[县縣]水[务務]局$/)
      assert.equal(report.year, layout === '2019' ? 2020 : 2023)
    })
  }
