/** The number of a page from an address; anything else is the first. */
export function pageNumber(asked: unknown): number {
  const number = typeof asked === 'string' && /^\d{1,6}$/.test(asked) ? Number(asked) : 1
  return Math.max(1, number)
}

/** Back and on, where the whole is not counted. */
export function StepPaging({
  address,
  page,
  hasMore,
  of,
}: {
  /** Path and query but for `page`. */
  address: string
  page: number
  hasMore: boolean
  /** How many pages there are, when that is known. */
  of?: number
}) {
  if (page === 1 && !hasMore) return null
  return (
    <nav class="paging" aria-label="翻页">
      {page > 1 && (
        <a rel="prev" href={pageAddress(address, page - 1)}>
          上一页
        </a>
      )}
      <span>
        第 {page} 页{of && `，共 ${of} 页`}
      </span>
      {hasMore && (
        <a rel="next" href={pageAddress(address, page + 1)}>
          下一页
        </a>
      )}
    </nav>
  )
}

function pageAddress(address: string, page: number): string {
  return `${address}${address.includes('?') ? '&' : '?'}page=${page}`
}
