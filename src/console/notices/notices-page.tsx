import {useMutation, useQueryClient} from '@tanstack/react-query'
import {App, Button} from 'antd'
import {Link, useLocation} from 'wouter'
import {routes} from '../../contract/routes.ts'
import {call} from '../call.ts'
import type {Filter} from '../list/filter.tsx'
import {ListPage} from '../list/list-page.tsx'
import {sentenceOf} from '../problem.ts'
import {type NoticeRow, noticeColumns} from './notice-columns.ts'
import {askAnew, useUnread} from './unread.ts'

/** What I was told; opening a notice reads it and leads to what it is about. */
export default function NoticesPage() {
  const [, navigate] = useLocation()
  const queries = useQueryClient()
  const {message} = App.useApp()
  const open = useMutation({
    mutationFn: async ({id, read, link}: NoticeRow) => {
      if (read === null) await call(routes.readNotice, {params: {notice: id}})
      if (link !== null) navigate(link)
      await askAnew(queries)
    },
    onError: error => message.error(sentenceOf(error)),
  })
  return (
    <ListPage<NoticeRow>
      title="通知"
      list={routes.notices}
      columns={noticeColumns}
      filters={filters}
      keyOf={({id}) => id}
      onOpen={open.mutate}
      actions={
        <>
          <ReadAll />
          <Link to="/my-account">接收方式</Link>
        </>
      }
      empty="还没有通知。等您办理、快到期限、账号有变动时，会在这里告知您。"
    />
  )
}

const filters: Filter[] = [
  {name: 'text', title: '查找', hint: '通知的文字', kind: 'words'},
  {name: 'unread', title: '已读与否', kind: {yes: '未读'}},
]

function ReadAll() {
  const count = useUnread()
  const queries = useQueryClient()
  const {message} = App.useApp()
  const read = useMutation({
    mutationFn: () => call(routes.readNotices, {}),
    onSuccess: () => askAnew(queries),
    onError: error => message.error(sentenceOf(error)),
  })
  if (count === 0) return null
  return (
    <Button loading={read.isPending} onClick={() => read.mutate()}>
      {count} 条未读全部标为已读
    </Button>
  )
}
