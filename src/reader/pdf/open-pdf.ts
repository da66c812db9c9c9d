import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import type {PDFDocumentProxy} from 'pdfjs-dist'
import {refuse} from '../refuse.ts'

/** The numbers of pdfjs' drawing operations. */
export type Operations = typeof import('pdfjs-dist').OPS

/** An open file, to be closed by `close`. */
export type OpenedPdf = {
  pdf: PDFDocumentProxy
  operations: Operations
  close: () => Promise<void>
}

/** Pictures larger than this (in dots) are not decoded: only their size matters here. */
const largestPicture = 4096

/** Opens a pdf or refuses it with a sentence. */
export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf> {
  quickBase64()
  const {getDocument, OPS, VerbosityLevel} = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  const task = getDocument({
    // A copy: pdfjs takes the bytes away from their owner, and refuses a Node Buffer.
    data: Uint8Array.from(bytes),
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
  const close = () => task.destroy()
  try {
    return {pdf: await task.promise, operations: OPS, close}
  } catch (fault) {
    await close()
    return refuse(refusalOf(fault, bytes))
  }
}

/** Takes the fonts that pdfjs wants to install in a web page. */
const noPage = {
  createElement: () => ({sheet: {insertRule: () => 0, cssRules: []}, remove: () => undefined}),
  documentElement: {getElementsByTagName: () => [{append: () => undefined}]},
}

/** pdfjs brings its own where Node has none; that one takes longer than all the rest. */
function quickBase64() {
  if ('toBase64' in Uint8Array.prototype) return
  const toBase64 = function (this: Uint8Array, options: {alphabet?: string} = {}) {
    const bytes = Buffer.from(this.buffer, this.byteOffset, this.byteLength)
    return bytes.toString(options.alphabet === 'base64url' ? 'base64url' : 'base64')
  }
  Object.defineProperty(Uint8Array.prototype, 'toBase64', {
    value: toBase64,
    configurable: true,
    writable: true,
  })
}

function refusalOf(fault: unknown, bytes: Uint8Array): string {
  if (fault instanceof Error && fault.name === 'PasswordException')
    return '这个PDF设有打开密码，无法读取；请去掉密码后重新保存再试'
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  return start.includes('%PDF-')
    ? '这个PDF文件已损坏或不完整，无法打开；请重新下载或重新导出后再试'
    : '这个文件不是PDF，或内容已损坏；请核对文件，或另存为PDF、docx后再试'
}
