import type {Comparison} from '../../reports/compare/compare-reports.ts'
import type {ReadCell} from '../../reports/report.ts'
import {ScrollRegion} from '../page/scroll-region.tsx'
import {columnsOf} from './columns.ts'

/** Cells side by side as printed; what is missing, blank or unread says so. */
export function CellsTable({reports, cells}: Pick<Comparison, 'reports' | 'cells'>) {
  return (
    <ScrollRegion name="逐格对照（表格）">
      <table class="numbers-table">
        <thead>
          <tr>
            <th scope="col">项目</th>
            {columnsOf(reports).map(column => (
              <th scope="col">{column}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cells.map(({label, values}) => (
            <tr>
              <th scope="row">{label}</th>
              {values.map(cell => (
                <CellValue cell={cell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}

/** Whether a line tells more than that nothing happened anywhere. */
export function saysSomething({values}: Comparison['cells'][number]): boolean {
  return values.some(cell => cell !== null && (cell.state === 'unread' || (cell.value ?? 0) !== 0))
}

function CellValue({cell}: {cell: ReadCell | null}) {
  if (cell === null) return <td class="aside">无此格</td>
  if (cell.state === 'blank') return <td class="aside">空白</td>
  if (cell.state === 'unread') return <td class="unread">未读出 {cell.text}</td>
  return <td>{cell.text.trim()}</td>
}
