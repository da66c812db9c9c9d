import {
  closingRows,
  type Form,
  otherSingleRow,
  outcomesOf,
  rowsToNotProcessed,
  sectionTitles,
} from './form.ts'

const items = [
  {code: 'previousItems', label: '上一年项目数量', unit: '项'},
  {code: 'change', label: '本年增/减', unit: '项', signed: true},
] as const

const decisions = {code: 'decisions', label: '处理决定数量', unit: '件'}

const table3 = [...rowsToNotProcessed, otherSingleRow, ...closingRows]

/** The form for the reports of 2019 and 2020. */
export const form2019: Form = {
  layout: '2019',
  source: '国办公开办函〔2019〕60号',
  sections: sectionTitles,
  table2: [
    {
      item: '第二十条第（一）项',
      columns: [
        {code: 'produced', label: '本年新制作数量', unit: '件'},
        {code: 'newlyDisclosed', label: '本年新公开数量', unit: '件'},
        {code: 'totalDisclosed', label: '对外公开总数量', unit: '件'},
      ],
      rows: [
        {code: 'rules', label: '规章'},
        {code: 'normativeDocuments', label: '规范性文件'},
      ],
    },
    {
      item: '第二十条第（五）项',
      columns: [...items, decisions],
      rows: [
        {code: 'licensing', label: '行政许可'},
        {code: 'otherServices', label: '其他对外管理服务事项'},
      ],
    },
    {
      item: '第二十条第（六）项',
      columns: [...items, decisions],
      rows: [
        {code: 'penalties', label: '行政处罚'},
        {code: 'coercion', label: '行政强制'},
      ],
    },
    {
      item: '第二十条第（八）项',
      columns: items,
      rows: [{code: 'fees', label: '行政事业性收费'}],
    },
    {
      item: '第二十条第（九）项',
      columns: [
        {code: 'projects', label: '采购项目数量', unit: '项'},
        {code: 'amount', label: '采购总金额', unit: '元', decimals: 2},
      ],
      rows: [{code: 'procurement', label: '政府集中采购'}],
    },
  ],
  table3,
  outcomes: outcomesOf(table3),
}
