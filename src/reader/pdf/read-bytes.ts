import type {Message, NeutralDocument} from '../document.ts'
import {isRefusal, refuse, refusedDocument} from '../refuse.ts'
import {judgeLegibility} from './judge-legibility.ts'
import {blocksOf} from './layout/blocks.ts'
import {takeFurniture} from './layout/furniture.ts'
import type {LaidPage} from './layout/laid-page.ts'
import {layOut} from './layout/lay-out.ts'
import {partSheet} from './layout/part-sheet.ts'
import {turnUpright} from './layout/turn-upright.ts'
import {type Legibility, legibilityOf} from './legibility.ts'
import {type OpenedPdf, openPdf} from './open-pdf.ts'
import {tracePage} from './trace/trace-page.ts'

/** A report has ten to thirty pages, a district's collected ones a few hundred. */
const mostPages = 500

/** Reads a pdf on the thread it is called on; a broken file may keep that thread busy for ever. */
export async function readBytes(bytes: Uint8Array): Promise<NeutralDocument> {
  let opened: OpenedPdf | undefined
  try {
    opened = await openPdf(bytes)
    return await read(opened)
  } catch (fault) {
    const broken = '这个PDF文件已损坏，读到中途无法继续；请重新下载或重新导出后再试'
    return refusedDocument('pdf', isRefusal(fault) ? fault.message : broken)
  } finally {
    await opened?.close()
  }
}

async function read({pdf, operations}: OpenedPdf): Promise<NeutralDocument> {
  if (pdf.numPages > mostPages)
    refuse(
      `这个PDF有 ${pdf.numPages} 页，超过一次能读的 ${mostPages} 页；请只保留报告所在的页后再试`,
    )
  const laid: LaidPage[] = []
  const legibility: Legibility[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const proxy = await pdf.getPage(number)
    const drawn = await tracePage(proxy, operations)
    proxy.cleanup()
    legibility.push(legibilityOf(drawn))
    laid.push(...partSheet(turnUpright(drawn)).map(layOut))
  }
  const judged = judgeLegibility(legibility)
  if ('refused' in judged) refuse(judged.refused)
  const {pages, taken} = takeFurniture(laid)
  return {
    format: 'pdf',
    blocks: blocksOf(pages),
    messages: [...judged, ...furnitureNote(taken), ...watermarkNote(laid)],
    readable: true,
  }
}

function watermarkNote(pages: LaidPage[]): Message[] {
  const words = [...new Set(pages.flatMap(({watermark}) => watermark))]
  if (words.length === 0) return []
  return [{level: 'note', text: `已略去印满全页的水印“${words.join('”“')}”`}]
}

function furnitureNote(taken: string[]): Message[] {
  const [first] = taken
  if (first === undefined) return []
  const text = `已略去各页的页眉、页脚和页码共 ${taken.length} 处，如“${first.replace(/\t/g, ' ')}”`
  return [{level: 'note', text}]
}
