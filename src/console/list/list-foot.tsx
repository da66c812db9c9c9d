import {Pagination} from 'antd'
import type {Asked} from './address.ts'

/** How many there are, and the way to the others. */
export function ListFoot({
  asked,
  total,
  isNarrow,
  ask,
}: {
  asked: Asked
  total: number
  isNarrow: boolean
  ask(changes: Record<string, string | undefined>): void
}) {
  return (
    <div className="list-foot">
      <span role="status">共 {total.toLocaleString('zh-CN')} 条</span>
      <Pagination
        size="small"
        total={total}
        current={Number(asked.page ?? 1)}
        pageSize={Number(asked.size ?? usualSize)}
        pageSizeOptions={[20, 50, 100, 200]}
        showSizeChanger={!isNarrow && {'aria-label': '每页条数'}}
        simple={isNarrow}
        hideOnSinglePage={total <= 20}
        onChange={(page, size) =>
          ask({
            page: page === 1 ? undefined : String(page),
            size: size === usualSize ? undefined : String(size),
          })
        }
      />
    </div>
  )
}

/** Of the contract, where nothing is asked. */
const usualSize = 50
