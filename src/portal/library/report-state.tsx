import type {Filed} from '../../reports/store/library.ts'
import {counted} from '../report/severity-words.ts'

/** What the checks say of a report, in a few signs and words. */
export function ReportState({report}: {report: Pick<Filed, 'errors' | 'warnings' | 'notes'>}) {
  const {errors, warnings, notes} = report
  if (errors + warnings === 0)
    return <span class="state sound">✓ 未发现问题{notes > 0 && `，${notes} 处提示`}</span>
  return (
    <span class="state">
      {errors > 0 && <span class="error">{counted('error', errors)}</span>}
      {warnings > 0 && <span class="warning">{counted('warning', warnings)}</span>}
    </span>
  )
}
