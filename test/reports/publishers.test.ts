import assert from 'node:assert/strict'
import {test} from 'node:test'
import {readDocument} from '../../src/reader/read-document.ts'
import {readReport} from '../../src/reports/read/read-report.ts'

const table = [
  ...['二、主动公开政府信息情况', '第二十条第（一）项', '规章 0 0 0', '行政规范性文件 0 0 0'],
  ...['第二十条第（五）项', '行政许可 0', '三、收到和处理政府信息公开申请情况'],
]

async function agencyOf(lines: string[]) {
  const bytes = new TextEncoder().encode([...lines, ...table].join('\n'))
  return readReport(await readDocument(bytes, 'a.txt')).agency
}

const section = '一、总体情况'

/** Beginnings of published reports. */
const cases: [agency: string | null, lines: string[]][] = [
  [
    '佳荣里街',
    ['佳荣里街2021年政府信息公开工作年度报告', section, '佳荣里街党政综合办公室为主管部门。'],
  ],
  ['螅镇人民政府', ['2022年度螅镇政府信息公开工作年度报告', section, '扎实有序推进政务公开工作。']],
  [
    '昌图县七家子镇人民政府',
    ['昌图县七家子镇2023年政府信息公开 工作告年度报', section, '2023年，七家子镇认真贯彻。'],
  ],
  [
    '舒兰市市场监督管理局',
    [
      '舒兰市市场监督管理局2016年政务信息公开年度报告',
      '根据相关规定,特编制舒兰市市场监督管理局2016年政府信息公开年度报告。如有任何疑问,请与舒兰市市场监督管理局办公室联系。',
      section,
    ],
  ],
  [
    '杨陵区统计局',
    [
      '现将2020年政府信息公开工作报告如下:',
      section,
      '2020年,杨陵区统计局以新思想为指导,加强统计监测服务。',
    ],
  ],
  [
    '建章路街道',
    [
      '数据统计期限为2025年1月1日至2025年12月31日。',
      section,
      '2025年度,建章路街道全面贯彻落实条例。',
    ],
  ],
  ['镇江市水利局', ['依据规定编制本报告。', section, '2025年,镇江市水利局认真贯彻条例。']],
  [
    null,
    [
      '依据规定编制本报告。',
      section,
      '2025年,我街道认真贯彻条例。',
      '2025年,局办公室积极推进。',
      '2025年,镇党委坚持公开。',
    ],
  ],
  [
    null,
    [
      '依据规定编制本报告。',
      section,
      '2025年,全市坚持公开透明。',
      '2025年,上海市坚持以公开为常态。',
    ],
  ],
]

test('机关名称：由标题、落款，没有的由正文第一句的主语；本单位的自称不算', async () => {
  for (const [agency, lines] of cases) assert.equal(await agencyOf(lines), agency, lines[0])
})
