import {Converter} from 'opencc-js/t2cn'

/**
 * A text as the patterns of the checks want it, with the way back to the text as printed.
 *
 * Digits half-width, punctuation full-width, characters simplified, blanks and soft line ends gone;
 * a `\n` that is left ends a paragraph or heading.
 */
export type PlainText = {
  plain: string
  /** Where a stretch of `plain` stands in the text as printed. */
  printed(start: number, end: number): {start: number; end: number; quote: string}
}

export function plainText(text: string): PlainText {
  const folded = simplified(text)
  const offsets: number[] = []
  let plain = ''
  for (let index = 0; index < folded.length; index += 1) {
    const character = fold(folded, index)
    if (character) {
      plain += character
      offsets.push(index)
    }
  }
  return {
    plain,
    printed(start, end) {
      const from = offsets[start] ?? text.length
      const to = (offsets[end - 1] ?? text.length - 1) + 1
      return {start: from, end: to, quote: text.slice(from, to)}
    },
  }
}

/** One character of the text; empty where nothing is to stand. */
function fold(text: string, index: number): string {
  const character = text[index] ?? ''
  if (character === '\n') return endsParagraph(text, index) ? '\n' : ''
  if (/[\s\u200b\ufeff*#]/.test(character)) return ''
  if (/[０-９Ａ-Ｚａ-ｚ％．]/.test(character))
    return String.fromCharCode(character.charCodeAt(0) - 0xfee0)
  if (character === ',' || character === '，')
    return /^\d$/.test(text[index - 1] ?? '') &&
      /^\d{3}(?!\d)/.test(text.slice(index + 1, index + 5))
      ? ','
      : '，'
  return fullWidth[character] ?? character
}

const fullWidth: Record<string, string> = {
  ';': '；',
  ':': '：',
  '(': '（',
  ')': '）',
  '!': '！',
  '?': '？',
}

/** 「…收到依\n申请公开2件」 is cut by the width of a page; a short line or one with its full stop is not. */
function endsParagraph(text: string, index: number): boolean {
  const before = text.slice(text.lastIndexOf('\n', index - 1) + 1, index).trim()
  const next = text.slice(index + 1, index + 12).trimStart()
  return (
    before.length < 24 ||
    /[。；;：:！!？?）)]$/.test(before) ||
    /^([（(]?[一二三四五六七八九十\d]{1,2}[）)、.．]|[一二三四五六七八九]是)/.test(next)
  )
}

const convert = Converter({from: 't', to: 'cn'})

function simplified(text: string): string {
  if (!/[開請數條結轉複訴]/.test(text)) return text
  const whole = convert(text)
  return whole.length === text.length ? whole : text
}
