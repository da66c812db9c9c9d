import {productLine, productName, type Visit} from '../visit.ts'

export function Footer({visit: {site}}: {visit: Visit}) {
  return (
    <footer class="site-foot">
      <p>
        {site.organ ? `主办：${site.organ}` : `${productName} · ${productLine}`}
        {site.trial && '（试用）'}
      </p>
      <p>
        <a href="/console/">工作人员登录</a> <a href="/reports">政府信息公开工作年度报告</a>{' '}
        <a href="/reports.csv">年报目录（CSV）</a>
      </p>
    </footer>
  )
}
