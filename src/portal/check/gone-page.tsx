import {Page} from '../page/page.tsx'
import type {Visit} from '../visit.ts'
import {holdMinutes} from './held-files.ts'

export function GonePage({visit}: {visit: Visit}) {
  return (
    <Page visit={visit} title="结果已清除" here="check">
      <h1>这个结果已经清除</h1>
      <p>没有保存的文件只保留 {holdMinutes} 分钟，程序重新启动后也会清除。</p>
      <p>
        <a href="/check">重新校核</a>
      </p>
    </Page>
  )
}
