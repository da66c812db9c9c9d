import assert from 'node:assert/strict'
import test from 'node:test'
import {cellLabel} from '../../../src/reports/forms/cell-label.ts'
import {cellCodes} from '../../../src/reports/forms/form.ts'
import {forms} from '../../../src/reports/forms/forms.ts'

test('每个单元格都有中文名称，且互不相同', () => {
  for (const layout of ['2019', '2021'] as const) {
    const names = cellCodes(forms[layout]).map(code => cellLabel(code, layout))
    for (const name of names) assert.match(name, /^表[二三四]“[^“”]+”[^a-zA-Z]+$/)
    assert.equal(new Set(names).size, names.length)
  }
})

const known = {
  't2.normativeDocuments.inForce': '表二“行政规范性文件”现行有效件数',
  't2.fees.amount': '表二“行政事业性收费”本年收费金额',
  't3.granted.natural': '表三“（一）予以公开”自然人',
  't3.partial.total': '表三“（二）部分公开”总计',
  't3.refused.security.otherOrganization': '表三“3.危及三安全一稳定”其他',
  't3.other.notCorrected.total': '表三“1.申请人无正当理由逾期不补正”总计',
  't3.other.misc.total': '表三“（六）其他处理3.其他”总计',
  't4.litigationAfter.pending': '表四“复议后起诉”尚未审结',
}

for (const [code, label] of Object.entries(known))
  test(`${code} 称作${label}`, () => assert.equal(cellLabel(code), label))
