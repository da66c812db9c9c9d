import type {FastifyRequest} from 'fastify'
import {maxFileBytes} from '../../reader/limits.ts'
import type {Original} from '../../reports/store.ts'

/** Why nothing was received, in words, with the text that was typed. */
export type NotReceived = {problem: string; text: string; status: number}

const megabyte = 2 ** 20

/**
 * The file or the pasted text of the form; a file goes before text. What follows a file that is too
 * large is still received, since the typed text comes after it.
 */
export async function receive(request: FastifyRequest): Promise<Original | NotReceived> {
  if (!request.isMultipart())
    return {problem: '没有收到文件或文字。请在下面重新提交。', text: '', status: 400}
  let text = ''
  let file: Original | undefined
  let isTooLarge = false
  try {
    for await (const part of request.parts()) {
      if (part.type === 'field') {
        if (part.fieldname === 'text' && typeof part.value === 'string') text = part.value
        continue
      }
      const bytes = await part.toBuffer()
      isTooLarge ||= part.file.truncated
      // A browser sends a nameless empty file where none was chosen.
      if (part.filename) file = {bytes, fileName: baseName(part.filename), mediaType: part.mimetype}
    }
  } catch (error) {
    if (!isFaultOfTheForm(error)) throw error
    return {problem: '提交的内容不完整或过多。请一次只交一个文件。', text, status: 400}
  }
  if (isTooLarge) return {problem: tooLarge, text, status: 413}
  if (file) return file
  if (text.trim())
    return {bytes: Buffer.from(text), fileName: '粘贴的文字.txt', mediaType: 'text/plain'}
  return {problem: '请选择一个文件，或把年报的文字贴在下面的框里。', text, status: 400}
}

const tooLarge = `文件超过 ${maxFileBytes / megabyte} MB，没有读取。请只保留年报正文，或另存为较小的文件再试。`

function isFaultOfTheForm(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' && code.startsWith('FST_')
}

/** Old browsers send the whole path. */
function baseName(name: string): string {
  return name.split(/[/\\]/).at(-1)?.slice(0, 200) || '未命名'
}
