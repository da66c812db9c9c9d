import type {Dice} from './dice.ts'

/** Damage that knows tags, attributes, lines and numbers, so that it comes past the first parser. */
export function damageMarkup(bytes: Uint8Array, dice: Dice): Uint8Array {
  let text = new TextDecoder().decode(bytes)
  for (let times = 1 + dice.below(6); times > 0; times--) text = dice.pick(ways)(text, dice)
  return new TextEncoder().encode(text.slice(0, 3_000_000))
}

type Way = (text: string, dice: Dice) => string

const ways: readonly Way[] = [
  (text, dice) => atMatch(text, /<[^<>]{0,300}>/g, dice, () => ''),
  (text, dice) => atMatch(text, /<[^<>]{0,300}>/g, dice, tag => tag + tag),
  (text, dice) => atMatch(text, /<[^<>]{0,300}>/g, dice, tag => tag.repeat(500)),
  (text, dice) => atMatch(text, /<\w+/g, dice, tag => `${tag} ${dice.pick(attributes)}`),
  (text, dice) =>
    atMatch(
      text,
      /<(td|w:tc|tr|w:tr|table|w:tbl)\b/g,
      dice,
      tag => `${tag} ${dice.pick(attributes)}`,
    ),
  (text, dice) =>
    atMatch(text, /(rowspan|colspan|w:val|r|s|ref)="[^"]{0,99}"/g, dice, () =>
      dice.pick(attributes),
    ),
  (text, dice) => atMatch(text, />[^<>]{1,300}</g, dice, () => `>${dice.pick(scraps)}<`),
  (text, dice) => atMatch(text, /\d+/g, dice, () => dice.pick(scraps)),
  (text, dice) =>
    atMatch(text, /[\u4e00-\u9fff]{2,99}/g, dice, words => words.repeat(1 + dice.below(300))),
  (text, dice) => atMatch(text, /[\u4e00-\u9fff]{2,99}/g, dice, () => dice.pick(scraps)),
  (text, dice) => atMatch(text, /\n/g, dice, () => ''),
  (text, dice) => atMatch(text, /\t| \|/g, dice, () => ''),
  linesMoved,
]

const attributes = [
  'rowspan="65534"',
  'colspan="100000"',
  'colspan="-1"',
  'rowspan="0"',
  'colspan="9e9"',
  'w:val="2147483647"',
  'w:val="-5"',
  'ref="A1:XFD1048576"',
  'r="ZZZ99999999"',
  'r="A0"',
  's="99999"',
  'style="display:none"',
  'hidden',
]

const scraps = [
  '',
  ' ',
  '0',
  '-1',
  '1O0',
  '9'.repeat(400),
  '1e308',
  '1,1,1,1,1,1',
  '０１２',
  '&#x0;&#xd800;&amp;amp;',
  '&nbsp;'.repeat(30),
  '\u0000\uffff',
  '三、本年度办理结果',
  '（'.repeat(200),
  '一、'.repeat(100),
  '总计 '.repeat(50),
  '其中'.repeat(500),
  '比上年增长'.repeat(100),
  '🀄𠮷',
  '\u202e\u200b\ufeff',
]

/** Changes one of the places a pattern finds; the text as it was where it finds none. */
function atMatch(
  text: string,
  pattern: RegExp,
  dice: Dice,
  change: (found: string) => string,
): string {
  const found = [...text.matchAll(pattern)]
  if (!found.length) return text
  const {index, 0: words} = dice.pick(found)
  return text.slice(0, index) + change(words) + text.slice(index + words.length)
}

function linesMoved(text: string, dice: Dice): string {
  const lines = text.split('\n')
  const from = dice.below(lines.length)
  const block = lines.splice(from, 1 + dice.below(12))
  lines.splice(dice.below(lines.length + 1), 0, ...block)
  return lines.join('\n')
}
