import {escapeHtml, spans} from './html.ts'
import {type Grid, gridRows, type Page} from './page.ts'

/**
 * What a word processor's "save as web page" leaves: conditional comments, `<o:p>`, texts cut over
 * font and span in the middle of words and numbers, the whole report in a layout table and every
 * statutory table nested in a cell of it.
 */
export function wordHtml(page: Page): string {
  const body = page.blocks
    .map(block => (block.kind === 'grid' ? nested(block) : paragraph(block.text, block.kind)))
    .join('\n')
  return `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm; font-family:仿宋_GB2312;} --></style></head>
<body lang=ZH-CN style='text-justify-trim:punctuation'><div class=WordSection1>
<table border=0 cellspacing=0 cellpadding=0 width=640><tr><td>
${body}
</td></tr></table></div></body></html>`
}

function paragraph(text: string, kind: string): string {
  const style = kind === 'heading' ? " style='text-indent:32.0pt;mso-outline-level:1'" : ''
  return text
    .split('\n')
    .map(line => `<p class=MsoNormal${style}>${cutUp(line)}<o:p></o:p></p>`)
    .join('\n')
}

function nested(grid: Grid): string {
  const rows = gridRows(grid).map(
    row =>
      `<tr style='mso-yfti-irow:1;height:1.0cm'>${row
        .map(
          cell =>
            `<td${spans(cell).replaceAll('"', '')} style='border:solid windowtext 1.0pt'>\n  <p class=MsoNormal align=center>${cell.text ? cutUp(cell.text) : '<span lang=EN-US>&nbsp;</span>'}<o:p></o:p></p>\n  </td>`,
        )
        .join('\n')}</tr>`,
  )
  return `<table border=0 width="100%"><tr><td align=center><table class=MsoNormalTable border=1>${rows.join('\n')}</table></td></tr></table>`
}

/** 「120」 → 「1」「20」 each in tags of its own, Chinese words after every second character. */
function cutUp(text: string): string {
  return (text.match(/\d|\D{1,2}/gu) ?? [])
    .map((piece, i) =>
      i % 2
        ? `<span lang=EN-US style='font-family:"Times New Roman"'>${escapeHtml(piece)}</span>`
        : `<span\nstyle='mso-hansi-font-family:仿宋'><font face="仿宋">${escapeHtml(piece)}</font></span>`,
    )
    .join('')
}
