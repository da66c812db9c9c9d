import type {CellState} from '../../report.ts'
import {remember} from '../lines/remember.ts'

/** What kind of number a column of the form holds. */
export type NumberKind = 'count' | 'change' | 'amount'

export type ReadNumber = {state: CellState; value: number | null; unit?: string}

/**
 * The number a cell prints, only when it is that number for sure.
 *
 * `count`: 「1,120」「７０件」「7 项」「7（件）」「7.0」; `change` besides: 「减3」「增151」「+14」「－7」「↓2」;
 * `amount` besides: 「186.48 万元」「609725.09元」. Everything else is `unread`: 「1O0」「2 3」「5。」
 * 「12?」「3/4」「1.5」 as a count, 「8①」. Chinese numerals are not read either: a lone 「三」 may be
 * the rest of a label.
 */
export function readNumber(text: string, kind: NumberKind): ReadNumber {
  if (isPlain(text)) return {state: 'number', value: globalThis.Number(text)}
  const plain = text && halfWidth(text)
  if (plain === '') return {state: 'blank', value: null}
  if (nothing.test(plain)) return {state: 'mark', value: null}
  const read = readers[kind](plain)
  return read && Number.isSafeInteger(Math.trunc(read.value))
    ? {state: 'number', ...read}
    : {state: 'unread', value: null}
}

/** 「1.」「（1）」 alone: the number of a label that was broken off, or a number with a slip of the pen. */
export function isBareNumbering(text: string): boolean {
  return lookOf(text) === 'numbering'
}

/** Whether a text stands where numbers stand: a number, a mark, or something that tries to be one. */
export function looksLikeValue(text: string): boolean {
  return isPlain(text) || lookOf(text) === 'value'
}

const lookOf = remember((text: string): 'value' | 'numbering' | 'words' => {
  const plain = halfWidth(text)
  if (plain === '' || plain.length > 24) return /^\d+$/.test(plain) ? 'value' : 'words'
  if (nothing.test(plain)) return 'value'
  if (labelNumber.test(plain)) return 'numbering'
  if (!/\p{Script=Han}/u.test(plain)) return 'value'
  const isLabel = /^\(?[一二三四五六七八九十\d](?:[)、]|\.(?!\d))/.test(plain)
  return !isLabel && numberInWords.test(plain) ? 'value' : 'words'
})

const readers: Record<NumberKind, (plain: string) => Number | undefined> = {
  count: readCount,
  change: readChange,
  amount: readAmount,
}

type Number = {value: number; unit?: string}

function readCount(plain: string): Number | undefined {
  const match = count.exec(plain)
  if (!match?.[2]) return undefined
  return withUnit(match[1] ? -digits(match[2]) : digits(match[2]), match[3] ?? match[4])
}

function readChange(plain: string): Number | undefined {
  const match = change.exec(plain)
  if (!match?.[2]) return undefined
  const sign = match[1] ?? match[4] ?? ''
  if (match[1] && match[4]) return undefined
  return withUnit(down.test(sign) ? -digits(match[2]) : digits(match[2]), match[3])
}

function readAmount(plain: string): Number | undefined {
  const match = amount.exec(plain)
  if (!match?.[1]) return undefined
  const unit = (match[2] ?? match[3])?.replace('億', '亿').replace('萬', '万')
  return withUnit(digits(match[1]), unit === '万' ? '万元' : unit)
}

function withUnit(value: number, unit: string | undefined): Number {
  const number = value === 0 ? 0 : value
  return unit ? {value: number, unit} : {value: number}
}

function digits(printed: string): number {
  return globalThis.Number(printed.replace(/[, ]/g, ''))
}

/**
 * Half-width digits and signs, trimmed. Circled digits stay: 「8①」 is a number with a footnote.
 * So do line ends between digits: 「10⏎342」 may be two rows in one cell.
 */
function halfWidth(text: string): string {
  return text
    .replace(/[！-～]/g, sign => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/\s+/g, gap => (gap.includes('\n') ? '\n' : ' '))
    .replace(/\n(?!\d)|(?<!\d)\n/g, ' ')
    .trim()
}

/** 「0」, 「12」, what nearly every cell holds: up to nine digits, no zero in front. */
export function isPlain(text: string): boolean {
  if (text.length === 0 || text.length > 9) return false
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at)
    if (sign < 0x30 || sign > 0x39) return false
  }
  return text.length === 1 || text.charCodeAt(0) !== 0x30
}

const nothing = /^(?:[-—–―−─/\\~_]+|…+|无|無|没有|不涉及|不适用|N\/?A)$/i

/** No zero in front: 「08」 may be a broken 「108」. Groups of three only: 「1 120」 but not 「2 3」. */
const whole = '(?:0|[1-9]\\d{0,2}(?:,\\d{3})+|[1-9]\\d{0,2}(?: \\d{3})+|[1-9]\\d*)'
const pieces = '件|项|項|条|個|个|宗|起|份|次|例'
/** 「12.0」, 「12.00」: what a spreadsheet makes of 12. */
const nil = '(?:\\.00?)?'
const count = new RegExp(
  `^([-−–])?(${whole})${nil} ?(?:(${pieces}|人|家)|\\((${pieces}|人|家)\\))?$`,
)
const signs = '\\+|[-−–]|↑|↓|净?增加?了?|新增|减少?了?|減少?了?|上升|下降'
const change = new RegExp(`^(?:(${signs}) ?)?(${whole})${nil} ?(${pieces})? ?(↑|↓)?$`)
const down = /^[-−–↓减減下]/
const money = '亿元|億元|万元|萬元|万|萬|千元|元'
const amount = new RegExp(
  `^(?:¥|￥|人民币|人民幣)? ?(${whole}(?:\\.\\d+)?) ?(?:(${money})|\\((${money})\\))?$`,
)

const labelNumber = /^\(?\d[)、.]$/
/** 「约70件」「增151项」「减少 3」「十二」; a lone 「三」 too, which is never read as a number. */
const numberInWords =
  /^(?:[约近共计净新增加减減少了上升下降]{0,3} ?[+-]?\d[\d,. ]*\D{0,2}?[件项項条個个宗起份次例人家元万萬亿億千余多]{0,3}\)?|[〇零一二三四五六七八九十百]{1,4})$/
