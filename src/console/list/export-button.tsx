import {DownloadOutlined} from '@ant-design/icons'
import {useMutation} from '@tanstack/react-query'
import {App, Button} from 'antd'
import type {Route} from '../../contract/route.ts'
import {callForFile, type Given} from '../call.ts'
import {sentenceOf} from '../problem.ts'
import type {Asked} from './address.ts'
import {offer} from './offer.ts'

/** Keeps what the list shows, on all its pages, as a file. */
export function ExportButton({
  file,
  asked,
  columns,
  total,
}: {
  file: Route
  asked: Asked
  columns: readonly string[]
  total: number | undefined
}) {
  const {message} = App.useApp()
  const {page: _page, size: _size, ...question} = asked
  const keep = useMutation({
    mutationFn: () =>
      callForFile(file, {query: {...question, columns: columns.join(',')}} as Given<Route>),
    onSuccess: bytes => offer(bytes, file.file?.name ?? 'list.xlsx'),
    onError: error => message.error(sentenceOf(error)),
  })
  return (
    <Button
      icon={<DownloadOutlined />}
      disabled={!total}
      loading={keep.isPending}
      onClick={() => keep.mutate()}
    >
      {total ? `导出 ${total.toLocaleString('zh-CN')} 条` : '导出'}
    </Button>
  )
}
