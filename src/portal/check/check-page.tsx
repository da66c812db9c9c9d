import {maxFileBytes} from '../../reader/limits.ts'
import {Page} from '../page/page.tsx'
import type {Visit} from '../visit.ts'
import {holdMinutes} from './held-files.ts'
import {mostBytesTogether, mostFiles} from './receive.ts'

/** Files or some text; what was typed comes back when something was wrong. */
export function CheckPage({
  visit,
  text,
  problem,
}: {
  visit: Visit
  text: string
  problem: string | null
}) {
  return (
    <Page
      visit={visit}
      title={problem ? '请改正：校核一份年报' : '校核一份年报'}
      here="check"
      form={{id: 'check', keep: '/check'}}
    >
      <h1>校核一份年报</h1>
      <Problem problem={problem} />
      <p>
        交一份政府信息公开工作年度报告，当场读出表中每个数字，核对勾稽关系，并把文字与表格对照；年报库里有本机关上一年的、别的机关的年报，也一并对照。
      </p>
      <form id="check" class="hand-in" method="post" action="/check" enctype="multipart/form-data">
        <div class="question">
          <label for="file">文件</label>
          <p class="hint" id="file-hint">
            Word（docx、doc）、PDF、Excel（xlsx、xls）、网页（html）或文本（txt、md），每个不超过{' '}
            {maxFileBytes / 2 ** 20} MB。可以把文件拖到这里；一次可以交多份，最多 {mostFiles}{' '}
            份，合计不超过 {mostBytesTogether / 2 ** 20} MB。
          </p>
          <input
            id="file"
            name="file"
            type="file"
            multiple
            aria-describedby="file-hint"
            accept=".docx,.doc,.pdf,.xlsx,.xls,.html,.htm,.txt,.md"
          />
        </div>
        <div class="question">
          <label for="text">或者贴上文字</label>
          <p class="hint" id="text-hint">
            从网页或文档中全选、复制，贴在这里，表格也一并贴上；只贴一段话，就验算其中的合计、占比和增减。
          </p>
          <textarea id="text" name="text" rows={8} aria-describedby="text-hint">
            {text}
          </textarea>
        </div>
        <button type="submit">校核</button>
        <p class="hint">
          文件只在内存中停留 {holdMinutes} 分钟，供您看结果；您选择保存之前，不写入任何地方。
        </p>
      </form>
    </Page>
  )
}

function Problem({problem}: {problem: string | null}) {
  if (problem === null) return null
  return (
    <div class="problem" role="alert" tabIndex={-1} autofocus>
      <p>
        <strong>没有校核。</strong>
        {problem} <a href="#file">去选择文件</a>
      </p>
    </div>
  )
}
