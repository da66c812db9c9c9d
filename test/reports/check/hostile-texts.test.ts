import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import {checkReport} from '../../../src/reports/check/check-report.ts'
import {sampleReport} from './sample-report.ts'

const words = [
  ...'2022年|我局|全市|收到|受理|政府信息公开|依申请公开|申请|的|共|共计|件|件。|，|、|其中|自然人|法人'.split(
    '|',
  ),
  ...'或其他组织|予以公开|不予公开|上年|结转|下年度|因|公开|引起|行政复议|行政诉讼|未|发生|12|１|,|0|三'.split(
    '|',
  ),
  ...'制发|规范性文件|废止|作出|行政许可|决定|收取|行政事业性收费|万元|（|）|\n|；|：|%|占'.split(
    '|',
  ),
]

test('任意拼接的文字都能校核，指出的位置都在原文', () => {
  const texts = fc.array(fc.constantFrom(...words), {maxLength: 60}).map(parts => parts.join(''))
  fc.assert(
    fc.property(texts, text => {
      const {findings} = checkReport(sampleReport({year: 2022, text: {1: text}}))
      for (const {quote, at} of findings)
        if (at?.section === 1) assert.equal(text.slice(at.start, at.end), quote)
    }),
    {numRuns: 150},
  )
})

const repeated = [
  '共计共有总计',
  '收到政府信息公开申请申请申请信息公开',
  '因公开因公开引起的',
  '公民、法人和其他组织或者',
  '上年结转的申请依申请公开继续办理',
  '被申请行政复议、行政诉讼',
  '收到政府信息公开申请12件，',
  '1,111,111',
]

for (const word of repeated)
  test(`长而无句读的文字也很快核完：${word}`, () => {
    const text = word.repeat(Math.ceil(30_000 / word.length))
    const begun = performance.now()
    checkReport(sampleReport({year: 2022, text: {1: text}}))
    const seconds = (performance.now() - begun) / 1000
    assert.ok(seconds < 10, `用了 ${seconds} 秒`)
  })
