import type {NeutralDocument} from '../document.ts'
import {maxSheetBytes} from '../limits.ts'
import type {Package} from '../package/open-package.ts'
import {refuse} from '../refuse.ts'
import {readWorkbook} from './read-workbook.ts'

/**
 * An xlsx package. The workbook library inflates every member by itself without a limit, so all of
 * them are inflated here first: within the limits, and whole.
 */
export async function readXlsx(parts: Package, bytes: Uint8Array): Promise<NeutralDocument> {
  let sheets = 0
  let hasHidden = false
  for (const name of parts.names) {
    const member = name.endsWith('/') ? undefined : await parts.read(name)
    if (!member) continue
    if (/\.(xml|rels)$/i.test(name) && Buffer.from(member.subarray(0, 2048)).includes('<!DOCTYPE'))
      refuse('文件内部声明了 DTD，可能有害，没有读取；请用原软件打开后另存一份再试')
    if (/^xl\/(worksheets\/[^/]*|sharedStrings\.xml)$/i.test(name)) sheets += member.length
    if (/^xl\/worksheets\/[^/]*\.xml$/i.test(name)) hasHidden ||= hidesRows(member)
  }
  if (sheets > maxSheetBytes)
    refuse('工作表内容过多，不像一份年度报告，没有读取；请只保留报告的表格后再试')
  return readWorkbook(bytes, 'xlsx', hasHidden)
}

/** `<row r="5" hidden="1">`, `<col min="2" max="3" hidden="true"/>` */
function hidesRows(sheet: Uint8Array) {
  return /<(row|col)\s[^>]*\bhidden="(1|true)"/.test(Buffer.from(sheet).toString('latin1'))
}
