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
  for (const name of parts.names) {
    const member = name.endsWith('/') ? undefined : await parts.read(name)
    if (/^xl\/worksheets\/|^xl\/sharedStrings/i.test(name)) sheets += member?.length ?? 0
    if (/\.(xml|rels)$/i.test(name) && member && hasDocumentType(member))
      refuse('文件内部声明了 DTD，可能有害，没有读取；请用原软件打开后另存一份再试')
  }
  if (sheets > maxSheetBytes)
    refuse('工作表内容过多，不像一份年度报告，没有读取；请只保留报告的表格后再试')
  return readWorkbook(bytes, 'xlsx')
}

function hasDocumentType(member: Uint8Array) {
  return Buffer.from(member.subarray(0, 2048)).includes('<!DOCTYPE')
}
