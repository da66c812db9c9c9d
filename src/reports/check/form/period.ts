import type {Check} from '../check.ts'
import {quoted} from '../narrative/passage.ts'

const span =
  /统计(?:期限|时限|期间|时间|周期)[^。\n]{0,8}?(\d{4})年(\d{1,2})月(\d{1,2})日[^。\d\n]{0,4}?(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日/g

/** 统计期限为报告年度的 1 月 1 日至 12 月 31 日。 */
export const period: Check = {
  id: 'form/period',
  title: '统计期限是报告年度',
  source: '国办公开办函〔2021〕30号 附件格式；《政府信息公开条例》第四十九条',
  severity: 'warning',
  *run({report: {year}, passages}) {
    if (!year) {
      yield {why: '未读出年份，无从核对统计期限'}
      return
    }
    const should = `${year}年1月1日至${year}年12月31日`
    for (const own of passages) {
      for (const match of own.plain.matchAll(span)) {
        const [all, from, month, day, to = from, lastMonth, lastDay] = match
        const stated = `${from}年${month}月${day}日至${to}年${lastMonth}月${lastDay}日`
        if (stated !== should)
          yield {
            message: `统计期限应为 ${should}，实为 ${stated}`,
            cells: [],
            ...quoted(own, match.index, match.index + all.length),
          }
      }
    }
  },
  ok: {year: 2020, text: {0: '所列数据的统计期限自 2020 年 1 月 1 日起至 12 月 31 日止。'}},
  not: [
    [
      {year: 2021, text: {0: '本报告数据统计期限为2020年1月1日至2020年12月31日。'}},
      '统计期限应为 2021年1月1日至2021年12月31日，实为 2020年1月1日至2020年12月31日',
    ],
    [
      {year: 2023, text: {0: '数据统计期限为2023年1月1日到11月30日。'}},
      '统计期限应为 2023年1月1日至2023年12月31日，实为 2023年1月1日至2023年11月30日',
    ],
  ],
}
