import type {Published} from '../../reports/store/published-about.ts'
import {excerpts} from '../search/excerpts.ts'

/** What is published that may answer already, each with its reason; sending goes on below. */
export function AlreadyPublished({published}: {published: readonly Published[]}) {
  if (published.length === 0) return null
  return (
    <section class="advice" aria-labelledby="published-title">
      <h2 id="published-title">已经公开的，也许有您要的</h2>
      <ul class="hits">
        {published.map(({id, agency, year, text, found, isOfAgency, isOfYear}) => (
          <li>
            <a href={`/reports/${id}`}>
              {agency ?? '未读出机关名称'}
              {year && ` ${year}年`}政府信息公开工作年度报告
            </a>
            <p>
              文中有{found.slice(0, 4).map(phrase => `“${phrase}”`)}
              {isOfAgency && '，是您申请的机关的报告'}
              {isOfYear && '，年份相同'}。
            </p>
            {excerpts(text, found.slice(0, 1))
              .slice(0, 1)
              .map(excerpt => (
                <p class="hint">{excerpt}</p>
              ))}
          </li>
        ))}
      </ul>
      <p>不是您要的，请继续提交。</p>
    </section>
  )
}
