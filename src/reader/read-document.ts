import type {Format, NeutralDocument} from './document.ts'
import {readDocx} from './docx/read-docx.ts'
import {foreignFiles} from './foreign-files.ts'
import {maxBinaryOfficeBytes, maxFileBytes, megabytes} from './limits.ts'
import {compoundKind} from './ole/compound-kind.ts'
import {openPackage} from './package/open-package.ts'
import {packageKind} from './package/package-kind.ts'
import {readTextual} from './read-textual.ts'
import {firstLook} from './recognise.ts'
import {isRefusal, refuse, refusedDocument} from './refuse.ts'

/**
 * Reads a file of any kind into the neutral document; never throws for what files do.
 *
 * What a file is, its content decides; the name is a hint where content cannot tell.
 */
export async function readDocument(bytes: Uint8Array, fileName: string): Promise<NeutralDocument> {
  try {
    return withText(await readByContent(bytes, fileName))
  } catch (thrown) {
    const sentence = isRefusal(thrown)
      ? thrown.message
      : '文件已损坏或不完整，无法读取；请重新下载，或用原软件打开后另存一份再试'
    return refusedDocument(formatByName(fileName), sentence)
  }
}

async function readByContent(bytes: Uint8Array, fileName: string): Promise<NeutralDocument> {
  if (bytes.length === 0) refuse(foreignFiles.empty)
  if (bytes.length > maxFileBytes)
    refuse(`文件超过 ${megabytes(maxFileBytes)} MB 的上限，没有读取；请只保留报告正文后再试`)
  const kind = firstLook(bytes)
  switch (kind) {
    case 'text':
      return readTextual(bytes, fileName)
    case 'pdf':
      return (await import('./pdf/read-pdf.ts')).readPdf(bytes)
    case 'zip':
      return readPackage(bytes)
    case 'ole':
      return readCompound(bytes, fileName)
    default:
      return refuse(foreignFiles[kind])
  }
}

async function readPackage(bytes: Uint8Array): Promise<NeutralDocument> {
  const parts = await openPackage(bytes)
  const kind = packageKind(parts)
  if (kind === 'docx') return readDocx(parts)
  if (kind === 'xlsx') return (await import('./sheets/read-xlsx.ts')).readXlsx(parts, bytes)
  return refuse(foreignFiles[kind])
}

async function readCompound(bytes: Uint8Array, fileName: string): Promise<NeutralDocument> {
  if (bytes.length > maxBinaryOfficeBytes)
    refuse(
      `旧版办公文件超过 ${megabytes(maxBinaryOfficeBytes)} MB 的上限，没有读取；请去掉图片后另存为 docx 再试`,
    )
  const compound = (await import('./ole/open-compound.ts')).openCompound(bytes)
  const kind = compoundKind(compound, fileName)
  if (kind === 'doc') return (await import('./doc/read-doc.ts')).readDoc(compound)
  if (kind === 'xls') return (await import('./sheets/read-xls.ts')).readXls(compound)
  return refuse(foreignFiles[kind])
}

/** A file in which nothing can be read is not a document. */
function withText(document: NeutralDocument): NeutralDocument {
  if (!document.readable || document.blocks.length) return document
  const text = '文件里没有读到文字（可能只有图片或空白）；请换用带文字的文件再试'
  return {...document, messages: [...document.messages, {level: 'error', text}], readable: false}
}

const formats: Format[] = ['txt', 'md', 'html', 'docx', 'doc', 'pdf', 'xlsx', 'xls']

/** What a refused file called itself. */
function formatByName(fileName: string): Format {
  const extension = /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase()
  return formats.find(format => format === extension) ?? 'unknown'
}
