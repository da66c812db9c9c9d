import type {ComponentChildren} from 'preact'
import {Page} from '../page/page.tsx'
import {SearchField} from '../search/search-field.tsx'
import type {Visit} from '../visit.ts'

type Extent = {years: number[]; reports: number; agencies: number}

/** What this is, whose it is, and what one can do here; only what there is. */
export function HomePage({visit, extent}: {visit: Visit; extent: Extent}) {
  const {organ} = visit.site
  return (
    <Page visit={visit}>
      <div class="home">
        <h1>{organ ? `${organ} 政府信息公开` : '政府信息公开'}</h1>
        <p class="lead">
          在这里可以依法申请公开政府信息、查办理进度，查阅各机关的政府信息公开工作年度报告，核对其中的数字。
        </p>
        <SearchField words="" />
        <ul class="tasks">
          <Task href="/apply" name="申请公开">
            向行政机关申请获取政府信息，不需要说明用途；也可以先看<a href="/guide">申请指南</a>。
          </Task>
          <Task href="/follow" name="查办理进度">
            凭查询号看办到哪一步、哪天答复、为什么是那一天，在线补正或者撤回。
          </Task>
          <Task href="/disclosures" name="主动公开目录">
            各机关已经公开的文件，按机关、名称、文号查找，不用申请。
          </Task>
          <Task href="/mailbox" name="更正、建议与投诉">
            更正本人的记录、建议主动公开、反映公开工作的问题、投诉举报，按规定转到负责的机关。
          </Task>
          <Task href="/reports" name="看年报">
            {extentInWords(extent)}每份都标明勾稽关系是否成立，可逐格对照原文。
          </Task>
          <Task href="/check" name="校核一份年报">
            交一份或一批文件，或者贴一段文字，当场读出、当场核对；不经您同意不保存。
          </Task>
          <Task href="/compare" name="比较">
            把几份年报并排：收到多少、怎样答复、为什么不公开、逐年怎样变化。
          </Task>
        </ul>
      </div>
    </Page>
  )
}

function Task({href, name, children}: {href: string; name: string; children: ComponentChildren}) {
  return (
    <li>
      <h2>
        <a href={href}>{name}</a>
      </h2>
      <p>{children}</p>
    </li>
  )
}

function extentInWords({years, reports, agencies}: Extent): string {
  const [newest] = years
  const oldest = years.at(-1)
  if (!newest || !oldest) return '年报库里还没有年报。'
  const span = newest === oldest ? `${newest}年` : `${oldest}—${newest}年`
  return `${agencies} 个机关 ${span}的 ${reports} 份年报。`
}
