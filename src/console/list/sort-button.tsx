import {CaretDownOutlined, CaretUpOutlined} from '@ant-design/icons'

/** The head of a column: first to last, last to first, and as it was. */
export function SortButton({
  name,
  title,
  sort,
  onSort,
}: {
  name: string
  title: string
  sort: string | undefined
  onSort(sort: string | undefined): void
}) {
  const next = sort === name ? `-${name}` : sort === `-${name}` ? undefined : name
  return (
    <button type="button" onClick={() => onSort(next)}>
      {title}
      <span className={sort?.endsWith(name) ? 'carets' : 'carets quiet'} aria-hidden>
        {sort === `-${name}` ? <CaretDownOutlined /> : <CaretUpOutlined />}
      </span>
    </button>
  )
}
