import {useQuery} from '@tanstack/react-query'
import {Link, useLocation, useParams} from 'wouter'
import {may} from '../../agencies/permissions.ts'
import type {DisclosureRow} from '../../contract/lists/disclosure-columns.ts'
import {routes} from '../../contract/routes.ts'
import {call} from '../call.ts'
import {DialogForm} from '../form/dialog-form.tsx'
import {Page} from '../frame/page.tsx'
import {Waiting} from '../frame/waiting.tsx'
import {Wrong} from '../frame/wrong.tsx'
import {actorOf, useMe} from '../me.ts'
import {bodyOf, DisclosureFields, type TypedDisclosure} from './disclosure-fields.tsx'

/** A document of the 主动公开目录, to be put right or taken out. */
export default function DisclosurePage() {
  const {disclosure: id = ''} = useParams()
  const answer = useQuery({
    queryKey: ['disclosure', id],
    queryFn: () => call(routes.disclosure, {params: {disclosure: id}}),
  })
  if (answer.error) return <Wrong error={answer.error} what="份文件" />
  if (!answer.data) return <Waiting />
  return <Shown row={answer.data} />
}

function Shown({row}: {row: DisclosureRow}) {
  const actor = actorOf(useMe())
  const known: [title: string, text: string | null][] = [
    ['文号', row.number],
    ['公开日期', row.publishedOn],
    ['机关', row.agencyName],
    ['摘要', row.summary],
    ['关键词', row.keywords],
  ]
  return (
    <Page
      title={row.title}
      actions={may(actor, 'disclosure.edit', {line: [row.agency]}) && <Acts row={row} />}
    >
      <p>
        <Link to="/disclosures">主动公开目录</Link>
      </p>
      <dl className="facts">
        {known.map(
          ([title, text]) =>
            text && (
              <div key={title}>
                <dt>{title}</dt>
                <dd>{text}</dd>
              </div>
            ),
        )}
        <div>
          <dt>网址</dt>
          <dd>
            <a href={row.address} target="_blank" rel="noreferrer">
              {row.address}
            </a>
          </dd>
        </div>
      </dl>
    </Page>
  )
}

function Acts({row}: {row: DisclosureRow}) {
  const [, navigate] = useLocation()
  const params = {disclosure: row.id}
  const {title, number, publishedOn, address, summary, keywords} = row
  const initial = {
    title,
    publishedOn,
    address,
    number: number ?? '',
    summary: summary ?? '',
    keywords: keywords ?? '',
  }
  const remove = async () => {
    await call(routes.removeDisclosure, {params})
    navigate('/disclosures')
  }
  return (
    <>
      <DialogForm<TypedDisclosure>
        button="保存"
        opener="修改"
        title="修改目录中的文件"
        says="已修改"
        initial={initial}
        send={typed => call(routes.editDisclosure, {params, body: bodyOf(typed)})}
      >
        <DisclosureFields />
      </DialogForm>
      <DialogForm button="删去" title="从目录中删去" says="已从目录中删去" send={remove}>
        <p>
          “{row.title}”不再列在公众看到的目录中，网站上的文件不受影响。删去的内容留在审计记录里。
        </p>
      </DialogForm>
    </>
  )
}
