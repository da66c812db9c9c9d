import {height, width} from './box.ts'
import type {DrawnPage} from './drawn-page.ts'

/** What of a page can be read: counts of its characters and the share its pictures cover. */
export type Legibility = {
  page: number
  characters: number
  /** Chinese characters. */
  chinese: number
  /** Of these, ones in everyday use. */
  everyday: number
  /** Characters that no Chinese official text has: the font does not say what they are. */
  strange: number
  /** Neither letter nor digit nor usual punctuation. */
  symbols: number
  invisible: number
  /** 1: pictures as large as the page. */
  pictures: number
  shapes: number
}

/** Counts what can be read of a page. */
export function legibilityOf(page: DrawnPage): Legibility {
  const found: Legibility = {
    page: page.number,
    characters: 0,
    chinese: 0,
    everyday: 0,
    strange: 0,
    symbols: 0,
    invisible: 0,
    pictures: page.pictureArea / Math.max(width(page.box) * height(page.box), 1),
    shapes: page.shapes,
  }
  for (const {text, invisible} of page.glyphs) {
    const code = text.codePointAt(0) ?? 0
    if (code <= 0x20 || code === 0xa0 || code === 0x3000) continue
    found.characters++
    if (invisible) found.invisible++
    if (isChinese(code)) {
      found.chinese++
      if (everydayCharacters().has(text)) found.everyday++
    } else if (!isUsual(code)) found.strange++
    else if (!/[\p{L}\p{N}.,:;()%/'"\-，。、；：（）“”《》]/u.test(text)) found.symbols++
  }
  return found
}

const isChinese = (code: number) =>
  (code >= 0x4e00 && code <= 0x9fff) ||
  (code >= 0x3400 && code <= 0x4dbf) ||
  (code >= 0x20000 && code <= 0x3ffff)

/** Latin, Greek, punctuation, numerals in circles, boxes, full-width forms: what the field writes. */
const isUsual = (code: number) =>
  (code > 0x20 && code < 0x7f) ||
  (code >= 0xa0 && code <= 0x17f) ||
  (code >= 0x370 && code <= 0x3ff) ||
  (code >= 0x2000 && code <= 0x2bff) ||
  (code >= 0x3000 && code <= 0x33ff) ||
  (code >= 0xfe10 && code <= 0xfe6f) ||
  (code >= 0xff00 && code <= 0xffee)

let everyday: Set<string> | undefined

/** The first levels of GB 2312 and Big5: about 98 in a hundred characters of any text. */
function everydayCharacters(): Set<string> {
  everyday ??= new Set([
    ...charactersOf('gb18030', 0xb0, 0xd7, 0xa1),
    ...charactersOf('big5', 0xa4, 0xc6, 0x40),
  ])
  return everyday
}

function* charactersOf(encoding: string, first: number, last: number, low: number) {
  const decoder = new TextDecoder(encoding)
  for (let row = first; row <= last; row++)
    for (let cell = low; cell <= 0xfe; cell++) {
      const character = decoder.decode(Uint8Array.of(row, cell))
      if (character.length === 1 && isChinese(character.charCodeAt(0))) yield character
    }
}
