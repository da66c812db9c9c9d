import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import type {PDFDocumentProxy} from 'pdfjs-dist'
import {isRefusal, refuse} from '../refuse.ts'

/** The numbers of pdfjs' drawing operations. */
export type Operations = typeof import('pdfjs-dist').OPS

/** An open file, to be closed by `close`. */
export type OpenedPdf = {
  pdf: PDFDocumentProxy
  operations: Operations
  /** What the parser promises; refuses the file when it breaks down or the time is over. */
  inTime: <T>(promised: Promise<T>) => Promise<T>
  close: () => Promise<void>
}

/** Pictures larger than this (in dots) are not decoded: only their size matters here. */
const largestPicture = 4096

/** A hundred ordinary pages take about five; more is a file that is made to be slow. */
const mostSeconds = 60

/** Opens a pdf or refuses it with a sentence. */
export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf> {
  const {getDocument, OPS, VerbosityLevel} = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const {parserThread} = await import('./parser-thread.ts')
  const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  const thread = parserThread()
  const task = getDocument({
    // A copy: pdfjs takes the bytes away from their owner, and refuses a Node Buffer.
    data: Uint8Array.from(bytes),
    worker: thread.parser,
    cMapUrl: join(home, 'cmaps', '/'),
    standardFontDataUrl: join(home, 'standard_fonts', '/'),
    wasmUrl: join(home, 'wasm', '/'),
    maxImageSize: largestPicture,
    // Else pdfjs sends the outline of every character, for a canvas that is not there.
    disableFontFace: false,
    ownerDocument: noPage as unknown as HTMLDocument,
    useSystemFonts: false,
    isOffscreenCanvasSupported: false,
    verbosity: VerbosityLevel.ERRORS,
  })
  const timer = setTimeout(thread.end, mostSeconds * 1000)
  const tooMuch = thread.ended.catch(() => refuse(tooMuchSentence))
  tooMuch.catch(() => {})
  const inTime = <T>(promised: Promise<T>) => Promise.race([promised, tooMuch])
  const close = async () => {
    await inTime(task.destroy()).catch(() => {})
    clearTimeout(timer)
  }
  try {
    return {pdf: await inTime(task.promise), operations: OPS, inTime, close}
  } catch (fault) {
    await close()
    if (isRefusal(fault)) throw fault
    return refuse(refusalOf(fault, bytes))
  }
}

/** Takes the fonts that pdfjs wants to install in a web page. */
const noPage = {
  createElement: () => ({sheet: {insertRule: () => 0, cssRules: []}, remove: () => undefined}),
  documentElement: {getElementsByTagName: () => [{append: () => undefined}]},
}

const tooMuchSentence =
  '这个PDF过于复杂，在限定的时间和内存里没有读完；请只保留报告所在的页，或另存为docx后再试'

function refusalOf(fault: unknown, bytes: Uint8Array): string {
  if (fault instanceof Error && fault.name === 'PasswordException')
    return '这个PDF设有打开密码，无法读取；请去掉密码后重新保存再试'
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  return start.includes('%PDF-')
    ? '这个PDF文件已损坏或不完整，无法打开；请重新下载或重新导出后再试'
    : '这个文件不是PDF，或内容已损坏；请核对文件，或另存为PDF、docx后再试'
}
