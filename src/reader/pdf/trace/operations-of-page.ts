import type {PDFPageProxy} from 'pdfjs-dist'
import {refuse} from '../../refuse.ts'

/** A page of a report has two to ten thousand operations, a map some ten thousand more. */
const mostOperations = 200_000

/** pdfjs hands the operations over in pieces, by this method of the page. */
type InPieces = {_renderPageChunk?: (piece: {length: number}, ...rest: unknown[]) => void}

/** The drawing operations of a page; refuses a page that has more than can be kept. */
export async function operationsOfPage(proxy: PDFPageProxy) {
  const pieces = proxy as unknown as InPieces
  const take = pieces._renderPageChunk?.bind(proxy)
  const {promise: tooMany, reject} = Promise.withResolvers<never>()
  let count = 0
  if (take)
    pieces._renderPageChunk = (piece, ...rest) => {
      count += piece.length
      if (count <= mostOperations) take(piece, ...rest)
      else reject()
    }
  try {
    return await Promise.race([proxy.getOperatorList(), tooMany])
  } catch (fault) {
    if (count > mostOperations)
      refuse(
        `这个PDF第 ${proxy.pageNumber} 页的图形超过 ${mostOperations} 笔，无法读取；请另存为docx后再试`,
      )
    throw fault
  }
}
