import type {ClaimInFile} from '../../reports/claims/document-claims.ts'
import type {Report} from '../../reports/report.ts'
import {isKeepable} from '../../reports/store/keep-report.ts'
import {Page} from '../page/page.tsx'
import {Claims} from '../report/claims.tsx'
import {ReportPaper} from '../report/report-paper.tsx'
import {ReportTitle} from '../report/report-title.tsx'
import {titleOf} from '../report/title-of.ts'
import type {Visit} from '../visit.ts'
import {type Held, holdMinutes} from './held-files.ts'
import {type Keep, KeepForm} from './keep-form.tsx'

/** A file read and checked at once, kept nowhere yet; `claims` are the arithmetic of what is no report. */
export function CheckedPage({
  visit,
  held,
  claims = [],
  token,
  keep,
  mistake,
}: {
  visit: Visit
  held: Held
  claims?: readonly ClaimInFile[]
  token: string
  keep: Keep
  mistake: string | null
}) {
  const {original, examination} = held
  const {report, result} = examination
  const title = report ? titleOf(report, original.fileName) : original.fileName
  return (
    <Page visit={visit} title={`校核结果：${title}`} here="check">
      <p class="crumbs">
        <a href="/check">再校核一份</a>
      </p>
      <header class="report-head">
        <ReportTitle title={title} />
        <p class="origin">
          <span>刚交来的文件：{original.fileName}</span>
          <strong>未保存</strong>
          {isKeepable(examination) && keep.isOpen && <a href="#keep">保存到年报库</a>}
        </p>
      </header>
      {report && result && isReport(report) ? (
        <ReportPaper report={report} result={result} original={null} />
      ) : (
        <Refused held={held} claims={claims} />
      )}
      {isKeepable(examination) && keep.isOpen && (
        <KeepForm
          action={`/check/${token}/keep`}
          title="保存到年报库"
          needsPassword={keep.needsPassword}
          mistake={mistake}
        >
          保存后，原件和校核结果在年报库中公开可查；同一机关同一年份再交别的文件，作为新版本。不保存的，
          {holdMinutes} 分钟后自动清除。
        </KeepForm>
      )}
    </Page>
  )
}

/** A notice of the server, a page to sign in, saved as the report: nothing of it is there to be checked. */
export function isReport({cells, sections}: Report): boolean {
  return Object.keys(cells).length > 0 || sections.some(({number}) => number > 0)
}

function Refused({held: {examination}, claims}: {held: Held; claims: readonly ClaimInFile[]}) {
  const {document, report} = examination
  return (
    <>
      <div class="problem" role="alert">
        <p>
          <strong>{report ? '这里面没有读到年报。' : '这个文件没有读出来。'}</strong>
          {report && (claims.length > 0 ? onlyClaims : noReport)}
        </p>
        {document.messages.map(({text}) => (
          <p>{text}</p>
        ))}
        <p>
          <a href="/check">换一个文件，或把文字贴上来</a>
        </p>
      </div>
      <div class="paper">
        <Claims claims={claims} original={null} />
      </div>
    </>
  )
}

const noReport =
  '没有法定的六个部分，也没有表格。请核对是不是年报全文；下载来的文件有时其实是登录页或者出错页。'

const onlyClaims =
  '没有法定的六个部分，也没有表格，只验算了文字中的数字关系。要校核年报，请交全文。'
