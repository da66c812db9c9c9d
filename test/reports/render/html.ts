import {type Grid, type GridCell, gridRows, type Page, type PageBlock} from './page.ts'

/** A careful page: title, h1, h2, thead with th and scope. */
export function cleanHtml(page: Page): string {
  const body = page.blocks.map(block => plainBlock(block, cleanTable)).join('\n')
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>${escapeHtml(page.title)}</title></head>
<body>
${body}
</body>
</html>`
}

/** The report inside a whole portal page: navigation, meta table, sidebar, footer, scripts. */
export function siteHtml(page: Page): string {
  const {agency, year} = page
  const links = ['首页', '政务公开', '政务服务', '互动交流', '数据开放', '专题专栏']
  const older = [1, 2, 3].map(
    n =>
      `<li><a href="/art/${year - n}.html">${agency}${year - n}年政府信息公开工作年度报告</a><span>${year - n + 1}-01-28</span></li>`,
  )
  const body = page.blocks.map(block => plainBlock(block, styledTable)).join('')
  return `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
<meta name="SiteName" content="${agency}"/><meta name="ColumnName" content="政府信息公开年报"/><meta name="PubDate" content="${year + 1}-01-25 10:12"/>
<title>${escapeHtml(page.title || '政府信息公开年报')}_${agency}</title>
<script type="text/javascript">var total = 128; document.write('<table><tr><td>本年新收政府信息公开申请数量</td><td>99</td></tr></table>')</script>
<style>td{border:1px solid #000}.nav li{float:left}</style></head>
<body><div class="top"><table width="1000" align="center"><tr><td><a href="/">${agency}</a></td><td>无障碍浏览 | 繁體 | 手机版</td></tr></table></div>
<ul class="nav">${links.map(link => `<li><a href="#">${link}</a></li>`).join('')}</ul>
<div class="crumb">当前位置：<a href="/">首页</a> &gt; <a href="#">政府信息公开</a> &gt; 政府信息公开年报</div>
<div class="left"><h3>政府信息公开</h3><ul><li>一、机构职能</li><li>二、政策文件</li><li>三、行政许可</li><li>政府信息公开年报</li></ul></div>
<div class="xxgk"><table class="meta"><tbody><tr><td>索引号：</td><td>K1234567-8/${year + 1}-00012</td><td>主题分类：</td><td>政务公开/其他</td></tr><tr><td>发布机构：</td><td>${agency}</td><td>发文日期：</td><td>${year + 1}-01-25</td></tr><tr><td>名　　称：</td><td colspan="3">${escapeHtml(page.title)}</td></tr></tbody></table>
<h1>${escapeHtml(page.title)}</h1><div class="info">发布时间：${year + 1}-01-25 10:12　来源：${agency}　浏览次数：<span id="hits">1432</span>　字体：【大 中 小】</div>
<div id="zoom" class="TRS_Editor">${body}</div></div>
<div class="right"><h3>历年年报</h3><ul>${older.join('')}</ul></div>
<div class="footer"><p>主办单位：${agency}　联系电话：010-12345678</p><p>备案号：京ICP备05000001号　网站标识码：1100000001</p><p>您是第 365,214 位访问者</p></div>
</body></html>`
}

/** No tables at all: rows and cells are div and span laid out by style sheets. */
export function soupHtml(page: Page): string {
  const grid = (block: Grid) =>
    `<div class="table">${gridRows(block)
      .map(row => `<div class="tr" style="display:table-row">${row.map(divCell).join('')}</div>`)
      .join('')}</div>`
  return `<html><meta charset=utf-8><title>年报</title><div class=page>${page.blocks
    .map(block =>
      block.kind === 'grid'
        ? grid(block)
        : `<div><font size=3>${escapeHtml(block.text)}<br></font></div>`,
    )
    .join('\n')}</div>`
}

function divCell(cell: GridCell): string {
  return `<div class="td" style="display:table-cell">${escapeHtml(cell.text)}</div>`
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

export function spans(cell: GridCell): string {
  const rows = cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : ''
  const columns = cell.columnSpan > 1 ? ` colspan="${cell.columnSpan}"` : ''
  return rows + columns
}

function plainBlock(block: PageBlock, table: (grid: Grid) => string): string {
  if (block.kind === 'grid') return table(block)
  const tag = {title: 'h1', heading: 'h2', paragraph: 'p'}[block.kind]
  return `<${tag}>${escapeHtml(block.text).replaceAll('\n', '<br>')}</${tag}>`
}

function cleanTable(grid: Grid): string {
  const rows = gridRows(grid).map(row => {
    const cells = row.map(cell => {
      const tag = cell.role === 'head' || cell.role === 'label' ? 'th' : 'td'
      return `<${tag}${spans(cell)}>${escapeHtml(cell.text)}</${tag}>`
    })
    return `<tr>${cells.join('')}</tr>`
  })
  const head = rows.splice(0, grid.headRows)
  const thead = head.length ? `<thead>\n${head.join('\n')}\n</thead>\n` : ''
  return `<table>\n${thead}<tbody>\n${rows.join('\n')}\n</tbody></table>`
}

/** As content systems store it: everything td, sloppy attributes, cells left unclosed. */
function styledTable(grid: Grid): string {
  const rows = gridRows(grid).map(
    row =>
      `<TR style="height:24.0pt" height=32>${row
        .map(
          cell =>
            `<TD${spans(cell).replaceAll('"', '')} vAlign=center width=73 align=middle>&nbsp;${escapeHtml(cell.text)}&nbsp;`,
        )
        .join('\n')}`,
  )
  return `<TABLE border=1 cellSpacing=0 cellPadding=0 width="100%"><TBODY>${rows.join('\n')}</TBODY></TABLE>`
}
