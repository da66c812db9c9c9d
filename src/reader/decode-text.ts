import type {Message} from './document.ts'
import {refuse} from './refuse.ts'

export type DecodedText = {text: string; encoding: string; messages: Message[]}

/**
 * Bytes to text: by byte order mark, else by what the bytes can be, the declared encoding last
 * (pages that call themselves gb2312 and are UTF-8, and the other way round, are common).
 *
 * Bytes that fit no encoding are reported with their first place; too many of them refuse the file.
 */
export function decodeText(bytes: Uint8Array, declared?: string): DecodedText {
  const sure = markedEncoding(bytes) ?? wideEncoding(bytes)
  // Four characters of GBK are hardly ever well-formed UTF-8 by accident, a page never is.
  const utf8 = sure ? undefined : wholly(bytes, 'utf-8')
  const encoding = sure ?? (utf8 === undefined ? fittingEncoding(bytes, declared) : 'utf-8')
  const text = utf8 ?? new TextDecoder(encoding).decode(bytes)
  return {text, encoding, messages: damage(text, encoding)}
}

/** UTF-8 or UTF-16 by the byte order mark. */
export function markedEncoding(bytes: Uint8Array) {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
}

/** UTF-16 without a mark: line ends, blanks and digits show as a zero byte on one side only. */
export function wideEncoding(bytes: Uint8Array) {
  const zeros = [0, 0]
  const length = Math.min(bytes.length, 8192) & ~1
  if (!holdsZero(bytes.subarray(0, length))) return undefined
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0 && isPlain(bytes[at + 1])) zeros[0] = (zeros[0] ?? 0) + 1
    if (bytes[at + 1] === 0 && isPlain(bytes[at])) zeros[1] = (zeros[1] ?? 0) + 1
  }
  const [high = 0, low = 0] = zeros
  if (low > length / 200 && high * 4 < low) return 'utf-16le'
  if (high > length / 200 && low * 4 < high) return 'utf-16be'
}

/** A buffer is searched ten times as quickly as an array of bytes. */
export function holdsZero({buffer, byteOffset, length}: Uint8Array) {
  return Buffer.from(buffer, byteOffset, length).includes(0)
}

/** Line ends, blanks and the digits 1 to 9; letters and 0 would meet 一 (4E00) and the wide blank (3000). */
function isPlain(byte = 0) {
  return (
    byte === 0x0a || byte === 0x0d || byte === 0x09 || byte === 0x20 || (byte > 0x30 && byte < 0x3a)
  )
}

function fittingEncoding(bytes: Uint8Array, declared: string | undefined) {
  const fits = ['gb18030', 'big5'].filter(encoding => wholly(bytes, encoding) !== undefined)
  const sample = bytes.subarray(0, 1 << 18)
  const [best] = (fits.length ? fits : ['utf-8', 'gb18030', 'big5'])
    .map(encoding => {
      const seen = familiarity(new TextDecoder(encoding).decode(sample))
      return {...seen, encoding, score: seen.known + (isDeclared(declared, encoding) ? 0.05 : 0)}
    })
    .toSorted((one, other) => other.score - one.score)
  const isForeign = best && best.known < strangeBelow && best.wide > 20
  if (!best || (isForeign && best.wide * 20 > sample.length)) refuse(unknownEncoding)
  return best.encoding
}

/** Any Chinese text has a fifth and more of everyday characters; a wrong decoding has almost none. */
const strangeBelow = 0.02

const unknownEncoding =
  '文件的文字编码无法识别（不是 UTF-8、GB18030、BIG5 或 UTF-16），请用原软件另存为 UTF-8 文本后再试'

/** The text, where every byte fits the encoding. */
function wholly(bytes: Uint8Array, encoding: string) {
  try {
    return new TextDecoder(encoding, {fatal: true}).decode(bytes)
  } catch {
    return undefined
  }
}

function isDeclared(declared: string | undefined, encoding: string) {
  if (!declared) return false
  try {
    return new TextDecoder(declared).encoding.replace('gbk', 'gb18030') === encoding
  } catch {
    return false
  }
}

const common = new Set(
  '的一是不了在人有我他这上们来到时大地为子中你说生国年着就那和要她出也得里后自以会家可下而过天去能对' +
    '小多然于心学么之都好看起发当没成只如事把还用第样道想作种开公政府信息公开申请机关行政主动度报告处理' +
    '规范文件内容数量办理局市县区务开請關處這個來時們國會後動報辦縣區號為與對，。、（）：；“”《》〔〕',
)

/** How many characters are not ASCII, and the share of everyday ones in them; damage counts five times. */
function familiarity(text: string) {
  let wide = 0
  let known = 0
  for (const character of text) {
    if (character < '\u0080') continue
    wide += character === '\ufffd' ? 5 : 1
    if (common.has(character)) known++
  }
  return {wide, known: wide === 0 ? 0 : known / wide}
}

function damage(text: string, encoding: string): Message[] {
  const first = text.indexOf('\ufffd')
  if (first < 0) return []
  let count = 0
  for (let at = first; at >= 0; at = text.indexOf('\ufffd', at + 1)) count++
  if (count * 50 > text.length) refuse(unknownEncoding)
  const before = text.slice(0, first).split(/\r\n|\r|\n/)
  const place = {line: before.length, column: (before.at(-1)?.length ?? 0) + 1}
  return [
    {
      level: 'error',
      text: `文件有 ${count} 处字节不能按 ${encoding.toUpperCase()} 识别，这些字已缺损（显示为 \ufffd）；请对照原文补上或换用未损坏的文件`,
      place,
    },
  ]
}
