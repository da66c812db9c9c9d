import type {NeutralDocument} from '../document.ts'
import {refusedDocument} from '../refuse.ts'
import {readOnThread} from './reading-thread.ts'

/**
 * Reads a pdf by position: tables from their ruling lines, text in reading order. Never throws
 * for what files do; scans, unreadable fonts and broken files are refused with a sentence.
 */
export async function readPdf(bytes: Uint8Array): Promise<NeutralDocument> {
  const document = await readOnThread(bytes)
  return document ?? refusedDocument('pdf', tooMuch)
}

const tooMuch =
  '这个PDF过于复杂，在限定的时间和内存里没有读完；请只保留报告所在的页，或另存为docx后再试'
