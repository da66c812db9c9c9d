import type {FastifyRequest} from 'fastify'
import {maxFileBytes} from '../../reader/limits.ts'
import type {Original} from '../../reports/store/stored-reports.ts'
import {typedLine} from '../form/typed-text.ts'
import {isPrintAsked} from '../page/print-size.ts'

/**
 * Why nothing was received, in words, with the text that was typed; no words where only another print
 * is asked for, as stands in `said`.
 */
export type NotReceived = {
  problem: string | null
  text: string
  status: number
  said: Record<string, unknown>
}

const megabyte = 2 ** 20

/** How many files are taken together, and how many bytes of them. */
export const mostFiles = 100
export const mostBytesTogether = 100 * megabyte

/**
 * The files or the pasted text of the form; files go before text. What follows a file that is too
 * large is still received, since the typed text comes after it.
 */
export async function receive(request: FastifyRequest): Promise<Original[] | NotReceived> {
  const said: Record<string, unknown> = {}
  const text = () => (typeof said.text === 'string' ? said.text : '')
  const not = (status: number, problem: string | null) => ({status, problem, said, text: text()})
  if (!request.isMultipart()) return not(400, '没有收到文件或文字。请在下面重新提交。')
  const files: Original[] = []
  let isTooLarge = false
  let together = 0
  try {
    for await (const part of request.parts()) {
      if (part.type === 'field') {
        said[part.fieldname] = part.value
        continue
      }
      const bytes = await part.toBuffer()
      isTooLarge ||= part.file.truncated
      together += bytes.length
      // A browser sends a nameless empty file where none was chosen.
      if (part.filename && together <= mostBytesTogether)
        files.push({bytes, fileName: baseName(part.filename), mediaType: part.mimetype})
    }
  } catch (error) {
    request.log.info(error)
    return not(400, `提交的内容不完整或过多。请重新提交，一次最多 ${mostFiles} 个文件。`)
  }
  if (isPrintAsked(said))
    return not(200, files.length > 0 ? '换了字号，刚才选的文件请再选一次。' : null)
  if (isTooLarge) return not(413, tooLarge)
  if (together > mostBytesTogether) return not(413, tooMuch)
  if (files.length > 0) return files
  if (text().trim())
    return [{bytes: Buffer.from(text()), fileName: pasted, mediaType: 'text/plain'}]
  return not(400, '请选择一个文件，或把年报的文字贴在下面的框里。')
}

const pasted = '粘贴的文字.txt'

/** The text that was typed. */
export function textOf(received: Original[] | NotReceived): string {
  if ('problem' in received) return received.text
  const [text] = received.filter(({fileName}) => fileName === pasted)
  return text ? Buffer.from(text.bytes).toString() : ''
}

const tooLarge = `文件超过 ${maxFileBytes / megabyte} MB，没有读取。请只保留年报正文，或另存为较小的文件再试。`

const tooMuch = `这些文件合计超过 ${mostBytesTogether / megabyte} MB，没有读取。请分几次交。`

/** Old browsers send the whole path. */
function baseName(name: string): string {
  return typedLine(name).split(/[/\\]/).at(-1)?.slice(0, 200) || '未命名'
}
