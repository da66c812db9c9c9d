import {strFromU8, unzipSync} from 'fflate'
import {parse} from 'parse5'
import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs'
import {SaxesParser} from 'saxes'
import type {BenchFile} from './files.ts'

/** The bare decoding of a file, without any meaning. */
export type Yardstick = (file: BenchFile) => unknown

/** The tree of parse5 with the place of every node. */
export const parse5: Yardstick = ({bytes}) =>
  parse(new TextDecoder().decode(bytes), {sourceCodeLocationInfo: true})

/** mammoth's html of a docx. */
export const mammothHtml: Yardstick = async ({bytes}) => {
  const {default: mammoth} = await import('mammoth')
  return mammoth.convertToHtml({buffer: Buffer.from(bytes)})
}

/** Every member unpacked, every xml member parsed event by event. */
export const unzipAndXml: Yardstick = ({bytes}) => {
  for (const [name, member] of Object.entries(unzipSync(bytes))) {
    if (/\.(xml|rels)$/.test(name)) new SaxesParser().write(strFromU8(member)).close()
  }
}

/** Texts and operators of all pages by pdfjs. */
export const pdfjs: Yardstick = async ({bytes}) => {
  const task = getDocument({data: bytes.slice(), verbosity: 0})
  const document = await task.promise
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    await page.getTextContent()
    await page.getOperatorList()
  }
  await task.destroy()
}

/** The text decoded and cut into lines and characters that matter. */
export const decodedLines: Yardstick = ({bytes}) => new TextDecoder().decode(bytes).split(/\r?\n/)
