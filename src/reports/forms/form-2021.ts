import {
  closingRows,
  type Form,
  otherThreeRows,
  outcomesOf,
  rowsToNotProcessed,
  sectionTitles,
} from './form.ts'

const decisions = [{code: 'decisions', label: '本年处理决定数量', unit: '件'}]

const table3 = [...rowsToNotProcessed, ...otherThreeRows, ...closingRows]

/** The form for the reports from 2021 on. */
export const form2021: Form = {
  layout: '2021',
  source: '国办公开办函〔2021〕30号',
  sections: sectionTitles,
  table2: [
    {
      item: '第二十条第（一）项',
      columns: [
        {code: 'issued', label: '本年制发件数', unit: '件'},
        {code: 'repealed', label: '本年废止件数', unit: '件'},
        {code: 'inForce', label: '现行有效件数', unit: '件'},
      ],
      rows: [
        {code: 'rules', label: '规章'},
        {code: 'normativeDocuments', label: '行政规范性文件'},
      ],
    },
    {
      item: '第二十条第（五）项',
      columns: decisions,
      rows: [{code: 'licensing', label: '行政许可'}],
    },
    {
      item: '第二十条第（六）项',
      columns: decisions,
      rows: [
        {code: 'penalties', label: '行政处罚'},
        {code: 'coercion', label: '行政强制'},
      ],
    },
    {
      item: '第二十条第（八）项',
      columns: [{code: 'amount', label: '本年收费金额（单位：万元）', unit: '万元', decimals: 4}],
      rows: [{code: 'fees', label: '行政事业性收费'}],
    },
  ],
  table3,
  outcomes: outcomesOf(table3),
}
