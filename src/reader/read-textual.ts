import {type DecodedText, decodeText} from './decode-text.ts'
import type {NeutralDocument} from './document.ts'
import {foreignFiles} from './foreign-files.ts'
import {declaredCharset, looksLikeHtml} from './html/looks-like-html.ts'
import {readHtml} from './html/read-html.ts'
import {looksLikeMht, readMht} from './html/read-mht.ts'
import {maxPageBytes, maxTextBytes, megabytes} from './limits.ts'
import {refuse} from './refuse.ts'
import {readText} from './text/read-text.ts'

/** A file of characters: a web page, one saved with its pictures, a sheet in XML, or plain text. */
export async function readTextual(bytes: Uint8Array, fileName: string): Promise<NeutralDocument> {
  refuseAbove(maxPageBytes, bytes)
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  const saved = looksLikeMht(head) ? readMht(bytes) : undefined
  if (saved) return readPage(decodeText(saved.html, saved.charset))
  if (/<\?mso-application\s+progid="Word\.Document"|<pkg:package/.test(head))
    refuse(foreignFiles.wordXml)
  if (head.includes('urn:schemas-microsoft-com:office:spreadsheet'))
    return (await import('./sheets/read-workbook.ts')).readWorkbook(bytes, 'xls')
  const decoded = decodeText(bytes, declaredCharset(head))
  if (looksLikeHtml(decoded.text)) return readPage(decoded)
  refuseAbove(maxTextBytes, bytes)
  const read = readText(decoded.text, fileName)
  return {...read, messages: [...decoded.messages, ...read.messages], readable: true}
}

function readPage(decoded: DecodedText): NeutralDocument {
  const read = readHtml(decoded.text)
  return {
    format: 'html',
    ...read,
    messages: [...decoded.messages, ...read.messages],
    readable: true,
  }
}

function refuseAbove(limit: number, bytes: Uint8Array) {
  if (bytes.length > limit)
    refuse(
      `文本有 ${megabytes(bytes.length)} MB，超过 ${megabytes(limit)} MB 的上限，没有读取；请只保留报告正文后再试`,
    )
}
