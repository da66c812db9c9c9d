import type {Block} from '../../reader/document.ts'
import type {StoredReport} from '../../reports/store/stored-reports.ts'
import {Page} from '../page/page.tsx'
import {titleOf} from '../report/title-of.ts'
import type {Visit} from '../visit.ts'
import {OriginalBlock} from './original-block.tsx'
import type {OriginalParts} from './read-original.ts'

/** The original as text, with a mark at every place that a cell or a finding can name. */
export function OriginalPage({
  visit,
  stored,
  parts,
}: {
  visit: Visit
  stored: StoredReport
  parts: OriginalParts
}) {
  const {id, fileName, report, document} = stored
  return (
    <Page visit={visit} title={`原文：${titleOf(report, fileName)}`} here="library">
      <p class="crumbs">
        <a href={`/reports/${id}`}>回到年报</a>
      </p>
      <h1>原文：{titleOf(report, fileName)}</h1>
      <p>
        <a href={`/reports/${id}/file`}>下载原件（{fileName}）</a>
        。下面是原件中的文字，没有改动；版式以原件为准。
      </p>
      {'lines' in parts ? (
        <Lines lines={parts.lines} />
      ) : (
        <Blocks blocks={parts.blocks} format={document.format} />
      )}
    </Page>
  )
}

function Lines({lines}: {lines: string[]}) {
  return (
    <ol class="lines">
      {lines.map((line, at) => (
        <li id={`l${at + 1}`}>{line || ' '}</li>
      ))}
    </ol>
  )
}

type Format = StoredReport['document']['format']

function Blocks({blocks, format}: {blocks: Block[]; format: Format}) {
  return (
    <div class="original">
      {blocks.map(block => (
        <OriginalBlock block={block} format={format} />
      ))}
    </div>
  )
}
