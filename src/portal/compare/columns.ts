import type {StoredReport} from '../../reports/store/stored-reports.ts'

type Named = Pick<StoredReport, 'agency' | 'year'>

/** By organ, then by year: as a comparison has its columns. */
export function inOrder<T extends Named>(stored: readonly T[]): T[] {
  return stored.toSorted(
    (a, b) =>
      (a.agency ?? '').localeCompare(b.agency ?? '', 'zh-CN') || (a.year ?? 0) - (b.year ?? 0),
  )
}

/** What tells the reports apart: the years of one organ, the organs of one year, else both. */
export function columnsOf(stored: readonly Named[]): string[] {
  const oneAgency = new Set(stored.map(({agency}) => agency)).size === 1
  const oneYear = new Set(stored.map(({year}) => year)).size === 1
  return stored.map(({agency, year}) => {
    const name = agency ?? '未读出机关名称'
    const when = year ? `${year}年` : '未读出年份'
    if (oneAgency && !oneYear) return when
    return oneYear && !oneAgency ? name : `${name} ${when}`
  })
}
