import {Page} from '../page/page.tsx'
import type {Visit} from '../visit.ts'
import {holdMinutes} from './held.ts'

/** What was typed and neither sent nor saved is gone; said where its address is opened again. */
export function FormGonePage({visit, again}: {visit: Visit; again: string}) {
  return (
    <Page visit={visit} title="填写的内容已经不在" here="apply">
      <h1>填写的内容已经不在</h1>
      <p>
        没有提交的内容为保护个人信息只保留{holdMinutes}
        分钟，而且只在填写它的浏览器里能看到；现在已经不在了。
      </p>
      <ul>
        <li>
          <a href={again}>重新填写</a>
        </li>
        <li>
          <a href="/apply/continue">继续填写已经保存的申请</a>
        </li>
        <li>
          已经提交的，<a href="/follow">查办理进度</a>
        </li>
      </ul>
    </Page>
  )
}
