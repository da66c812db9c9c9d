import {isBankCard} from './bank-card.ts'
import {joined, plainDigits} from './digits.ts'
import {isIdentityNumber} from './identity-number.ts'

/** A number by which a person can be found; `start` and `end` are UTF-16 offsets in the text. */
export type PersonalNumber = {kind: NumberKind; number: string; start: number; end: number}

export type NumberKind = keyof typeof numberKinds

export const numberKinds = {
  'identity-number': '公民身份号码',
  'mobile-number': '手机号码',
  'bank-card': '银行卡号',
} as const

/**
 * Personal numbers in a text that is to leave the house, but for `known` ones: the addressee's own, the
 * agency's own telephone.
 *
 * > 行政机关不得公开 …… 涉及商业秘密、个人隐私等公开会对第三方合法权益造成损害的政府信息 ——《条例》第十五条
 *
 * Identity numbers and cards are told from other long numbers by their check digit.
 */
export function personalNumbers(text: string, known: Iterable<string> = []): PersonalNumber[] {
  const own = new Set([...known].map(number => joined(plainDigits(number)).toUpperCase()))
  const found: PersonalNumber[] = []
  const words = text.replaceAll(webAddress, address => ' '.repeat(address.length))
  for (const run of plainDigits(words).matchAll(runOfDigits)) {
    const groups = [...run[0].matchAll(/[\dX]+/gi)].map(({0: digits, index}) => ({
      digits,
      start: run.index + index,
    }))
    for (let at = 0; at < groups.length; ) {
      const number = numberFrom(groups.slice(at))
      if (number && !own.has(number.number)) found.push(number)
      at += number?.groups ?? 1
    }
  }
  return found.map(({kind, number, start, end}) => ({kind, number, start, end}))
}

/**
 * Digits in one piece or in groups, 138-1234-5678 or 6222 0210 0112 3456 789, also broken over lines, and
 * two numbers side by side, 0951-2023456 13812345678; no part of a longer word, decimal or sum of money.
 */
const runOfDigits =
  /(?<![\dA-Za-z_]|\d\.)\d+(?:[\s·‐-—-]{1,4}\d+)*(?:[\s-]{0,4}[Xx])?(?![\dA-Za-z_]|\.\d|\s*[元万亿%％])/g

/** 「https://www.xx.gov.cn/art/13812345678.html」 tells of a page, by whatever number it is kept. */
const webAddress = /https?:\/\/[!-~]+/gi

type Group = {digits: string; start: number}

/** The longest number that begins with the first of some groups, with how many of them it takes. */
function numberFrom(groups: Group[]): (PersonalNumber & {groups: number}) | undefined {
  const [first] = groups
  for (let count = Math.min(groups.length, 19); first && count > 0; count--) {
    const taken = groups.slice(0, count)
    const number = taken
      .map(({digits}) => digits)
      .join('')
      .toUpperCase()
    const kind = kindOf(number)
    const last = taken.at(-1)
    if (kind && last)
      return {kind, number, start: first.start, end: last.start + last.digits.length, groups: count}
  }
  return undefined
}

function kindOf(number: string): NumberKind | undefined {
  if (isIdentityNumber(number)) return 'identity-number'
  if (/^(?:86)?1[3-9]\d{9}$/.test(number)) return 'mobile-number'
  return isBankCard(number) ? 'bank-card' : undefined
}
