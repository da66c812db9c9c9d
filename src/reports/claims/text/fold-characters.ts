import {Converter} from 'opencc-js/t2cn'

const simplify = Converter({from: 't', to: 'cn'})
/** By its code, so that the many characters of a text need no look-up by name. */
const known = new Array<string | undefined>(0x10000)

/** One character as the claims read it: half width, simplified, one mark for each use. */
export function foldCharacter(character: string): string {
  const code = character.charCodeAt(0)
  const folded = known[code] ?? fold(character)
  known[code] = folded
  return folded
}

function fold(character: string): string {
  const mark = marks.get(character)
  if (mark !== undefined) return mark
  const code = character.charCodeAt(0)
  // Ａ-Ｚ０-９％（）：；，： the full-width block lies 0xFEE0 above ASCII
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0)
  if (code < 0x3400 || code > 0x9fff) return character
  const simplified = simplify(character)
  return simplified.length === 1 ? simplified : character
}

const marks = new Map([
  ['﹐', ','],
  ['﹑', '、'],
  ['､', '、'],
  ['｡', '。'],
  ['．', '.'],
  ['﹔', ';'],
  ['﹕', ':'],
  ['︰', ':'],
  ['﹙', '('],
  ['﹚', ')'],
  ['﹪', '%'],
  ['٪', '%'],
  ['「', '“'],
  ['」', '”'],
  ['『', '“'],
  ['』', '”'],
  ['〝', '“'],
  ['〞', '”'],
  ['〈', '《'],
  ['〉', '》'],
  ['○', '〇'],
  ['◯', '〇'],
  ['Ｏ', 'O'],
])
