import assert from 'node:assert/strict'
import {test} from 'node:test'
import {type Outlined, withNeighbours} from '../../src/reports/examine/neighbours.ts'

const cases: [what: string, given: Outlined[], beside: (Beside | undefined)[]][] = [
  ['一份，没有可对照的', [file('甲', 2021, [1])], [{}]],
  [
    '上一年的不论给在前面还是后面',
    [file('甲', 2022, []), file('甲', 2021, []), file('甲', 2024, [])],
    [{previous: '甲2021'}, {}, {}],
  ],
  [
    '别的机关的句子不同，仍算对照过；先给的不与后给的对照',
    [file('甲', 2021, [1, 2]), file('乙', 2021, [3, 4])],
    [{}, {others: []}],
  ],
  [
    '相同的句子多的在前，太少的不看',
    [
      file('甲', 2021, [1, 2, 8, 9]),
      file('乙', 2021, [1, 2, 3, 4]),
      file('丙', 2021, [9]),
      file('丁', 2021, [1, 2, 3, 4, 9]),
    ],
    [{}, {others: ['甲2021']}, {others: ['甲2021']}, {others: ['乙2021', '甲2021']}],
  ],
  [
    '自己的其他年份、别的版本、没有读出机关的，不算雷同',
    [file('甲', 2020, [1]), file('甲', 2022, [1]), file('', 2021, [1]), file('', 2022, [1])],
    [{}, {}, {others: ['甲2020', '甲2022']}, {others: ['甲2020', '甲2022']}],
  ],
  ['没有读出的不与谁对照', [{path: '坏', outline: null}, file('甲', null, [])], [undefined, {}]],
]

for (const [what, given, beside] of cases)
  test(`一起校核的几份：${what}`, () => {
    assert.deepEqual(
      withNeighbours(given).map(source => source.beside),
      beside,
    )
  })

type Beside = {previous?: string; others?: string[]}

function file(agency: string, year: number | null, sentences: number[]): Outlined {
  return {path: `${agency}${year}`, outline: {agency, year, sentences}}
}
