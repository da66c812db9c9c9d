import {Page} from '../portal/page/page.tsx'
import {asHtml} from '../portal/rendered-pages.ts'
import type {Visit} from '../portal/visit.ts'

export type Problem = {visit: Visit; telephone: string | undefined; title: string; advice: string}

/** What happened and what to do next; never the inner message of a fault. */
export function problemPage({visit, telephone, title, advice}: Problem): string {
  return asHtml(
    <Page visit={visit} title={title}>
      <h1>{title}</h1>
      <p>{advice}</p>
      {telephone && <p>联系电话：{telephone}</p>}
      <p>
        <a href="/">回到首页</a>
      </p>
    </Page>,
  )
}
