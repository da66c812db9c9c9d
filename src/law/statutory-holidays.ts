import chineseDays from 'chinese-days'
import {addDays, type Day, day} from './day.ts'

/**
 * The days that are rest days in a year whatever its arrangement will be.
 *
 * > （一）元旦，放假1天（1月1日）；（二）春节，放假4天（农历除夕、正月初一至初三）；
 * > （三）清明节，放假1天（农历清明当日）；（四）劳动节，放假2天（5月1日、2日）；
 * > （五）端午节，放假1天（农历端午当日）；（六）中秋节，放假1天（农历中秋当日）；
 * > （七）国庆节，放假3天（10月1日至3日）。
 * > ——《全国年节及纪念日放假办法》（2024）第二条
 *
 * One of them that falls on a weekend is made up on a working day that only the arrangement names.
 */
export function certainRestDays(year: number): ReadonlySet<Day> {
  const known = byYear.get(year)
  if (known) return known
  const springFestival = lunar(year, 1, 1)
  const days = new Set([
    day(`${year}-01-01`),
    ...[-1, 0, 1, 2].map(at => addDays(springFestival, at)),
    day(chineseDays.getSolarTermDate(year, 4, 'pure_brightness')),
    ...['05-01', '05-02', '10-01', '10-02', '10-03'].map(text => day(`${year}-${text}`)),
    lunar(year, 5, 5),
    lunar(year, 8, 15),
  ])
  byYear.set(year, days)
  return days
}

/** A year's days never change: computed once, they are kept. */
const byYear = new Map<number, ReadonlySet<Day>>()

function lunar(year: number, month: number, date: number): Day {
  return day(chineseDays.getSolarDateFromLunar(`${year}-${month}-${date}`).date)
}
