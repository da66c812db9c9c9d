import {useQuery} from '@tanstack/react-query'
import {Button} from 'antd'
import {routes} from '../../../contract/routes.ts'
import {call} from '../../call.ts'

/** What the catalogue holds that may be what an item asks for; one click writes where it is obtained. */
export function PublishedDocuments({
  request,
  item,
  onCite,
}: {
  request: string
  item: string
  onCite: (cited: string) => void
}) {
  const found = useQuery({
    queryKey: ['published', request],
    queryFn: () => call(routes.publishedForRequest, {params: {request}}),
  })
  const documents = found.data?.filter(each => each.item === item) ?? []
  if (documents.length === 0) return null
  return (
    <section aria-label="主动公开目录中可能相符的文件">
      <p className="quiet">主动公开目录中可能相符的文件，是否就是所申请的信息由您判断：</p>
      <ul className="rows">
        {documents.map(({document, title, agencyName, address, why, cited}) => (
          <li key={document}>
            <div>
              <a href={address} target="_blank" rel="noreferrer">
                {title}
              </a>
              <br />
              <span className="quiet">
                {agencyName}。{why}。
              </span>
            </div>
            <Button onClick={() => onCite(cited)} aria-label={`写入答复：${title}`}>
              写入答复
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
