import assert from 'node:assert/strict'
import {readdirSync, readFileSync} from 'node:fs'
import test from 'node:test'
import {readDocument} from '../../src/reader/read-document.ts'
import {checkReport} from '../../src/reports/check/check-report.ts'
import {readReport} from '../../src/reports/read/read-report.ts'
import type {Report} from '../../src/reports/report.ts'

const folder = new URL('files/', import.meta.url)
const files = readdirSync(folder).filter(name => /\.(txt|html|pdf)$/.test(name))

/** A number of the narrative that agrees with the tables, and the check that misses it when changed. */
const agreements: Record<string, [printed: string, changed: string, check: string][]> = {
  '000': [['行政许可项目共13项', '行政许可项目共31项', 'text/items']],
  '001': [['政府信息公开2件，答复2件', '政府信息公开3件，答复2件', 'text/requests-received']],
  '002': [
    ['依申请公开件11件', '依申请公开件12件', 'text/requests-received'],
    ['按要求办结10件', '按要求办结14件', 'text/requests-concluded'],
    ['转到2021年继续办理1件', '转到2021年继续办理2件', 'text/requests-carried'],
    ['8件申请人为公民', '7件申请人为公民', 'text/applicants'],
    ['3件为法人或其他组织', '4件为法人或其他组织', 'text/applicants'],
  ],
  '003': [['自然人信息公开申请66件', '自然人信息公开申请65件', 'text/requests-received']],
  '004': [['依申请公开政府信息2条', '依申请公开政府信息3条', 'text/requests-received']],
  '101': [['依申请信息公开26件', '依申请信息公开27件', 'text/requests-received']],
}

for (const file of files) {
  const name = file.slice(0, 3)

  test(`${file} 叙述没有误报`, async () => {
    const {findings} = checkReport(await reportOf(file))
    const alarms = findings.filter(
      ({check, severity}) => /^text/.test(check) && severity !== 'note',
    )
    assert.deepEqual(alarms, [])
    assert.deepEqual(
      findings.filter(({severity}) => severity === 'error'),
      [],
    )
  })

  for (const [printed, changed, check] of agreements[name] ?? [])
    test(`${file} 把“${printed}”改为“${changed}”，应报`, async () => {
      const report = await reportOf(file)
      const altered = withText(report, printed, changed)
      const found = checkReport(altered).findings.filter(finding => finding.check === check)
      assert.equal(found.length, 1)
      assert.ok(found[0]?.quote?.includes(changed.match(/\d+件?/)?.[0] ?? ''))
    })
}

async function reportOf(file: string): Promise<Report> {
  return readReport(await readDocument(readFileSync(new URL(file, folder)), file))
}

function withText(report: Report, printed: string, changed: string): Report {
  assert.ok(report.sections.some(({text}) => text.replaceAll(/\s/g, '').includes(printed)))
  const sections = report.sections.map(section => ({
    ...section,
    text: section.text.replaceAll(/[ \u3000]/g, '').replace(printed, changed),
  }))
  return {...report, sections}
}
