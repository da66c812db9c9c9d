import type {Check} from '../check.ts'

/**
 * 第六部分报告信息处理费：发出收费通知的件数和总金额、实际收取的总金额，没有的也要写明。
 * 在其他部分写明的，不再提示。
 */
export const feeStatement: Check = {
  id: 'form/fee-statement',
  title: '报告写明收取信息处理费的情况',
  source: '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）第十条',
  severity: 'warning',
  *run({report: {year, sections}, passages}) {
    if (!year) {
      yield {why: '未读出年份，2021 年度起的报告才需写明信息处理费'}
      return
    }
    const six = sections.find(({number}) => number === 6)
    if (year < 2021 || passages.some(({plain}) => speaksOfFee.test(plain))) return
    yield {
      message: '第六部分应写明信息处理费的收取情况（没有收取的也要写明），实为未提信息处理费',
      cells: [],
      ...(six && {place: six.place}),
    }
  },
  ok: {year: 2021, text: {6: '全年未收取信息处理费用。'}},
  not: [
    [
      {year: 2021, text: {6: '无其他需要报告的事项。'}},
      '第六部分应写明信息处理费的收取情况（没有收取的也要写明），实为未提信息处理费',
    ],
  ],
}

/** 「信息处理费」「信息公开处理费」「政府信息公开未发生收费情况」 */
const speaksOfFee =
  /信息(?:公开)?处理费|处理费|信息公开[^。\n]{0,12}(?:收费|收取|费用)|(?:收费|收取)[^。\n]{0,10}信息公开|(?:未|没有|无)[^。\n]{0,6}(?:收取|收费)/
