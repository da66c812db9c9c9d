import type {Block, NeutralDocument, Place} from '../../reader/document.ts'
import type {Claim} from './claim.ts'
import {findClaims} from './find-claims.ts'

export type ClaimInFile = Claim & {place: Place}

/** The claims of all running text of a document, tables of numbers left out. */
export function documentClaims(document: NeutralDocument): ClaimInFile[] {
  return passages(document.blocks).flatMap(lines => {
    const text = lines.map(line => line.text).join('\n')
    return findClaims(text).map(claim => ({...claim, place: placeAt(lines, claim.start)}))
  })
}

type Line = {text: string; place: Place}

/** Paragraphs that follow each other are one passage; a cell that holds sentences is one of its own. */
function passages(blocks: Block[]): Line[][] {
  const found: Line[][] = [[]]
  for (const block of blocks) {
    if (block.kind === 'table') {
      const cells = block.rows.flat().filter(hasSentences)
      found.push(...cells.map(cell => [cell]), [])
    } else found.at(-1)?.push(block)
  }
  return found.filter(lines => lines.length > 0)
}

function hasSentences({text}: Line): boolean {
  return text.length > 15 && /[，。；,;]/.test(text)
}

function placeAt(lines: Line[], offset: number): Place {
  let rest = offset
  for (const {text, place} of lines) {
    if (rest <= text.length) return place
    rest -= text.length + 1
  }
  return {}
}
