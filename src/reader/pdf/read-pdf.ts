import type {Block, Message, NeutralDocument} from '../document.ts'
import {refusedDocument} from '../refuse.ts'
import {blocksOf} from './blocks.ts'
import {takeFurniture} from './furniture.ts'
import type {LaidPage} from './laid-page.ts'
import {layOut} from './lay-out.ts'
import {openPdf} from './open-pdf.ts'
import {tracePage} from './trace-page.ts'

/** Reads a pdf by position: tables from their ruling lines, text in reading order. */
export async function readPdf(bytes: Uint8Array): Promise<NeutralDocument> {
  const open = await openPdf(bytes)
  if ('refused' in open) return refusedDocument('pdf', open.refused)
  try {
    const laid: LaidPage[] = []
    for (let number = 1; number <= open.pdf.numPages; number++) {
      const proxy = await open.pdf.getPage(number)
      laid.push(layOut(await tracePage(proxy, open.operations)))
      proxy.cleanup()
    }
    const {pages, taken} = takeFurniture(laid)
    const blocks: Block[] = blocksOf(pages)
    const messages: Message[] = []
    if (taken.length)
      messages.push({
        level: 'note',
        text: `已略去各页的页眉、页脚和页码共 ${taken.length} 处，如「${taken[0] ?? ''}」`,
      })
    return {format: 'pdf', blocks, messages, readable: true}
  } catch {
    return refusedDocument('pdf', '这个PDF文件已损坏，读到中途无法继续；请重新下载或重新导出后再试')
  } finally {
    await open.close()
  }
}
