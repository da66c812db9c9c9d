import {renderToString} from 'preact-render-to-string'
import {sectionTitles} from '../forms/form.ts'
import {type FormTable, formTables} from '../forms/form-tables.ts'
import {printedForm} from '../forms/forms.ts'
import type {ReadCell, Report, Section} from '../report.ts'

/** A report as one web page of its own in the statutory form, nothing loaded from elsewhere. */
export function reportHtml(report: Report): string {
  return `<!doctype html>\n${renderToString(<Page report={report} />)}\n`
}

function Page({report}: {report: Report}) {
  const title = titleOf(report)
  const tables = report.layout
    ? formTables(printedForm(report.layout, Object.keys(report.cells)))
    : undefined
  return (
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <style>{style}</style>
      </head>
      <body>
        <h1>{title}</h1>
        {sectionsOf(report).map(section => (
          <>
            {section.title && <h2>{section.title}</h2>}
            {section.paragraphs.map(({text}) => (
              <p>{text.trim()}</p>
            ))}
            <Table table={tables?.[section.number - 2]} cells={report.cells} />
          </>
        ))}
      </body>
    </html>
  )
}

/** The introduction and the six sections; one that the report lacks stands empty under its own title. */
export function sectionsOf({sections}: Report): Pick<Section, 'number' | 'title' | 'paragraphs'>[] {
  return ['', ...sectionTitles].map(
    (title, number) =>
      sections.find(section => section.number === number) ?? {number, title, paragraphs: []},
  )
}

function Table({table, cells}: {table: FormTable | undefined; cells: Report['cells']}) {
  if (!table) return null
  return (
    <table>
      {table.rows.map(row => (
        <tr>
          {row.map(cell =>
            'label' in cell ? (
              <th colSpan={cell.columnSpan} rowSpan={cell.rowSpan}>
                {cell.label}
              </th>
            ) : (
              <td colSpan={cell.columnSpan} rowSpan={cell.rowSpan}>
                {printed(cells[cell.code])}
              </td>
            ),
          )}
        </tr>
      ))}
    </table>
  )
}

/** What the report printed; a number that could not be read is said to be unread. */
export function printed(cell: ReadCell | undefined): string {
  if (!cell) return ''
  return cell.state === 'unread' ? `未读出：${cell.text}` : cell.text
}

export function titleOf({title, agency, year}: Report): string {
  return title ?? `${agency ?? ''}${year ? `${year}年` : ''}政府信息公开工作年度报告`
}

/** Without quotation marks, which would be written as character references. */
const style = `
body { max-width: 60em; margin: 2em auto; padding: 0 1em; line-height: 1.75;
  font-family: FangSong, STFangsong, Noto Serif SC, serif; }
h1 { text-align: center; font-size: 1.6em; }
h2 { font-size: 1.15em; font-family: SimHei, Noto Sans SC, sans-serif; }
p { text-indent: 2em; margin: 0.4em 0; }
table { border-collapse: collapse; width: 100%; margin: 1em 0; font-variant-numeric: tabular-nums; }
th, td { border: 1px solid #333; padding: 0.3em 0.5em; text-align: center; font-weight: normal; }
`
