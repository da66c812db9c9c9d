import {dayOf} from '../../law/day-of.ts'
import {readerVersion} from '../../reports/examine/reader-version.ts'
import type {StoredReport, Version} from '../../reports/store/stored-reports.ts'
import {Page} from '../page/page.tsx'
import type {Visit} from '../visit.ts'
import {ReportPaper} from './report-paper.tsx'
import {ReportTitle} from './report-title.tsx'
import {titleOf} from './title-of.ts'

/** A kept report with its findings, its original one click away. */
export function ReportPage({
  visit,
  stored,
  versions,
}: {
  visit: Visit
  stored: StoredReport
  versions: Version[]
}) {
  const {id, report, result, document} = stored
  const original = {href: `/reports/${id}/original`, format: document.format}
  return (
    <Page visit={visit} title={titleOf(report, stored.fileName)} here="library">
      <p class="crumbs">
        <a href="/reports">年报库</a>
        {stored.agency && (
          <>
            {' › '}
            <a href={`/reports?${new URLSearchParams({agency: stored.agency})}`}>{stored.agency}</a>
          </>
        )}
      </p>
      <NewerVersion id={id} versions={versions} />
      <header class="report-head">
        <ReportTitle title={titleOf(report, stored.fileName)} />
        <p class="origin">
          <a href={original.href}>看原文</a>
          <a href={`/reports/${id}/file`}>下载原件（{stored.fileName}）</a>
          <span>{dayOf(stored.savedAt)} 入库</span>
          {stored.readerVersion !== readerVersion && <span>由旧版读取程序读出，正在重读</span>}
        </p>
      </header>
      <ReportPaper report={report} result={result} original={original} />
      <Versions id={id} versions={versions} />
      <Exports stored={stored} />
    </Page>
  )
}

function NewerVersion({id, versions}: {id: number; versions: Version[]}) {
  const [newest] = versions
  if (!newest || newest.id === id) return null
  return (
    <div class="problem">
      <p>
        这是旧版本。该机关这一年的年报已有新版本：<a href={`/reports/${newest.id}`}>看最新版本</a>。
      </p>
    </div>
  )
}

function Versions({id, versions}: {id: number; versions: Version[]}) {
  if (versions.length < 2) return null
  return (
    <section class="screen">
      <h2>版本</h2>
      <ol reversed>
        {versions.map(version => (
          <li>
            {version.id === id ? (
              <strong>{version.fileName}（正在看）</strong>
            ) : (
              <a href={`/reports/${version.id}`}>{version.fileName}</a>
            )}
            ，{dayOf(version.savedAt)} 入库
          </li>
        ))}
      </ol>
    </section>
  )
}

const exports = [
  {target: 'html', words: '网页（HTML）'},
  {target: 'docx', words: 'Word 文档（DOCX）'},
  {target: 'pdf', words: 'PDF'},
  {target: 'xlsx', words: '电子表格（XLSX）'},
  {target: 'csv', words: '数据（CSV）'},
  {target: 'json', words: '数据（JSON）'},
] as const

function Exports({stored: {id, sha256}}: {stored: StoredReport}) {
  return (
    <section class="screen">
      <h2>按法定格式下载</h2>
      <ul class="inline">
        {exports.map(({target, words}) => (
          <li>
            <a href={`/reports/${id}.${target}`}>{words}</a>
          </li>
        ))}
      </ul>
      <p class="aside">
        原件的 SHA-256：<code>{sha256}</code>
      </p>
    </section>
  )
}
