import {renderToString} from 'preact-render-to-string'
import {Page} from '../portal/page/page.tsx'
import type {Site} from '../portal/visit.ts'

export type Problem = {site: Site; telephone: string | undefined; title: string; advice: string}

/** What happened and what to do next; never the inner message of a fault. */
export function problemPage({site, telephone, title, advice}: Problem): string {
  const page = (
    <Page visit={{site, url: '/', largePrint: false}} title={title}>
      <h1>{title}</h1>
      <p>{advice}</p>
      {telephone && <p>联系电话：{telephone}</p>}
      <p>
        <a href="/">回到首页</a>
      </p>
    </Page>
  )
  return `<!doctype html>${renderToString(page)}`
}
