import assert from 'node:assert/strict'
import test from 'node:test'
import {mayMakeRules} from '../../../src/reports/check/table2/rules-by-organ.ts'

const organs: Record<ReturnType<typeof mayMakeRules>, string[]> = {
  yes: [
    '国家市场监督管理总局',
    '中国人民银行',
    '住房和城乡建设部',
    '浙江省人民政府',
    '宁夏回族自治区人民政府',
    '上海市人民政府',
    '临夏回族自治州人民政府',
  ],
  no: [
    '沭阳县人民政府',
    '淮安市洪泽区人民政府',
    '合水县',
    '苏州市昆山市人民政府',
    '重庆市荣昌区河包镇人民政府',
    '上海市黄浦区打浦桥街道办事处',
    '浙江省自然资源厅',
    '新乡市住房和城乡建设局',
    '县发展和改革委员会',
    '甘谷县人民政府办公室',
  ],
  unknown: ['淮安市人民政府', '昆山市人民政府'],
}

for (const [may, names] of Object.entries(organs))
  for (const name of names) test(`${name}：${may}`, () => assert.equal(mayMakeRules(name), may))
