import type {ComponentChildren} from 'preact'
import {faultsOf} from '../../reports/store/faults.ts'
import {ReportState} from '../library/report-state.tsx'
import {Page} from '../page/page.tsx'
import {roles} from '../report/roles.ts'
import type {Visit} from '../visit.ts'
import type {BatchFile, Seen} from './batches.ts'
import {holdMinutes} from './held-files.ts'
import {type Keep, KeepForm} from './keep-form.tsx'

/** Files that were handed in together: which of them need a look, the worst first. */
export function BatchPage({
  visit,
  files,
  token,
  keep,
  mistake,
}: {
  visit: Visit
  files: readonly BatchFile[]
  token: string
  keep: Keep
  mistake: string | null
}) {
  const seen = files.flatMap(file => file.seen ?? [])
  const waiting = files.length - seen.length
  const keepable = seen.filter(({why}) => why === null).length
  const mayKeep = waiting === 0 && keepable > 0 && keep.isOpen
  return (
    <Page visit={visit} title={`校核结果：${files.length} 份`} here="check">
      <p class="crumbs">
        <a href="/check">再校核</a>
      </p>
      <h1>校核结果：{files.length} 份</h1>
      <div class="found">
        <p role="status">{inWords(seen)}</p>
        <a href={`/check/batch/${token}/findings.csv`}>下载问题清单（CSV）</a>
        {mayKeep && <a href="#keep">保存到年报库</a>}
      </div>
      {waiting > 0 && (
        <p class="advice">
          还有 {waiting} 份正在读。<a href={`/check/batch/${token}`}>看最新结果</a>
        </p>
      )}
      <FileTable files={files} />
      {mayKeep && (
        <KeepForm
          action={`/check/batch/${token}/keep`}
          title={`把读出的 ${keepable} 份保存到年报库`}
          needsPassword={keep.needsPassword}
          mistake={mistake}
        >
          {
            '保存后，原件和校核结果在年报库中公开可查，各份之间也互相对照（上一年的结转、逐句相同）；'
          }
          已经在库中的不会重复。不保存的，{holdMinutes} 分钟后自动清除。
        </KeepForm>
      )}
    </Page>
  )
}

const ranks = [
  {words: '有误', holds: ({why, errors}: Seen) => why === null && errors > 0},
  {words: '没有读出', holds: ({why}: Seen) => why !== null},
  {words: '待核实', holds: ({errors, warnings}: Seen) => errors === 0 && warnings > 0},
  {words: '未发现问题', holds: ({errors, warnings}: Seen) => errors + warnings === 0},
]

/** A file counts once, by the first that holds; what is not read yet comes last. */
function rankOf({seen}: BatchFile): number {
  return seen ? ranks.findIndex(({holds}) => holds(seen)) : ranks.length
}

/** 「有误 3 份，没有读出 1 份，待核实 0 份，未发现问题 96 份」 */
function inWords(seen: readonly Seen[]): string {
  const of = (rank: number) => seen.filter(one => rankOf({fileName: '', seen: one}) === rank).length
  return ranks.map(({words}, rank) => `${words} ${of(rank)} 份`).join('，')
}

function FileTable({files}: {files: readonly BatchFile[]}) {
  const heads = ['文件', '机关', '年份', '校核结果']
  return (
    <table class="library stacked" {...roles.table}>
      <thead {...roles.rowgroup}>
        <tr {...roles.row}>
          {heads.map(head => (
            <th scope="col" {...roles.columnheader}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...roles.rowgroup}>
        {files
          .toSorted((one, other) => rankOf(one) - rankOf(other))
          .map(({fileName, seen}) => (
            <tr {...roles.row}>
              <th scope="row" {...roles.rowheader}>
                {seen ? <a href={`/check/${seen.token}`}>{fileName}</a> : fileName}
              </th>
              <Said text={seen?.agency} />
              <Said text={seen?.year && <span class="year">{seen.year}年</span>} />
              <td {...roles.cell}>
                <State seen={seen} />
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  )
}

function Said({text}: {text: ComponentChildren}) {
  return (
    <td class={text ? undefined : 'none'} {...roles.cell}>
      {text || '—'}
    </td>
  )
}

/** How many errors of a report stand in the list itself. */
const mostShown = 3

function State({seen}: {seen: Seen | null}) {
  if (!seen) return <span class="aside">正在读</span>
  if (seen.why === null)
    return (
      <div>
        <ReportState report={seen} />
        {faultsOf(seen.findings)
          .filter(({severity}) => severity === 'error')
          .slice(0, mostShown)
          .map(({message}) => (
            <p class="aside">{message}</p>
          ))}
      </div>
    )
  return (
    <div>
      <span class="state error">✕ 没有读出</span>
      <p class="aside">{seen.why}</p>
    </div>
  )
}
