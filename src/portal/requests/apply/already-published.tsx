import {type PublishedDocument, reasonOf} from '../../../disclosures/published-documents.ts'
import type {Published as PublishedReport} from '../../../reports/store/published-about.ts'
import {excerpts} from '../../search/excerpts.ts'

export type Published = {
  documents: readonly PublishedDocument[]
  reports: readonly PublishedReport[]
}

/** What is published that may answer already, each with its reason; sending goes on below. */
export function AlreadyPublished({documents, reports}: Published) {
  if (documents.length + reports.length === 0) return null
  return (
    <section class="advice" aria-labelledby="published-title">
      <h2 id="published-title">已经公开的，也许有您要的</h2>
      <ul class="hits">
        {documents.map(document => (
          <li>
            <a href={document.address} target="_blank" rel="noreferrer">
              {document.title}
              <span class="unseen">（在新窗口打开）</span>
            </a>
            <p>
              {reasonOf(document)}。
              {[document.number, document.agencyName, `${document.publishedOn}公开`]
                .filter(Boolean)
                .join('，')}
            </p>
            {document.summary && <p class="hint">{document.summary}</p>}
          </li>
        ))}
        {reports.map(report => (
          <Report report={report} />
        ))}
      </ul>
      <p>
        不是您要的，请继续提交；也可以先在<a href="/disclosures">主动公开目录</a>里查找。
      </p>
    </section>
  )
}

function Report({report}: {report: PublishedReport}) {
  const {id, agency, year, text, found, isOfAgency, isOfYear} = report
  return (
    <li>
      <a href={`/reports/${id}`}>
        {agency ?? '未读出机关名称'}
        {year && ` ${year}年`}政府信息公开工作年度报告
      </a>
      <p>
        文中有{found.slice(0, 4).map(phrase => `“${phrase}”`)}
        {isOfAgency && '，是您申请的机关的报告'}
        {isOfYear && '，年份相同'}。
      </p>
      {excerpts(text, found.slice(0, 1))
        .slice(0, 1)
        .map(excerpt => (
          <p class="hint">{excerpt}</p>
        ))}
    </li>
  )
}
