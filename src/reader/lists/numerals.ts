const digits = '〇一二三四五六七八九'
const formalDigits = '零壹贰叁肆伍陆柒捌玖'

/** 12 → 十二, 20 → 二十, 105 → 一百〇五; the numbers that lists count with, up to 9999. */
export function chineseNumeral(number: number, signs = digits, units = ['', '十', '百', '千']) {
  if (!Number.isInteger(number) || number <= 0 || number > 9999) return String(number)
  let text = ''
  let gap = false
  for (let power = 3; power >= 0; power--) {
    const digit = Math.floor(number / 10 ** power) % 10
    if (digit === 0) {
      gap = text !== ''
      continue
    }
    if (gap) text += signs[0]
    gap = false
    text += `${signs[digit]}${units[power]}`
  }
  return number >= 10 && number < 20 && signs === digits ? text.slice(1) : text
}

/** 3 → 叁 */
export function formalNumeral(number: number) {
  return chineseNumeral(number, formalDigits, ['', '拾', '佰', '仟'])
}

/** 12 → 一二 */
export function digitByDigit(number: number) {
  return [...String(number)].map(digit => digits[Number(digit)] ?? digit).join('')
}

/** 4 → iv */
export function romanNumeral(number: number) {
  if (!Number.isInteger(number) || number <= 0 || number > 3999) return String(number)
  const signs: [number, string][] = [
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ]
  let rest = number
  let text = ''
  for (const [value, sign] of signs) {
    while (rest >= value) {
      text += sign
      rest -= value
    }
  }
  return text
}

/** 1 → a, 27 → aa, as word processors count. */
export function letterNumeral(number: number) {
  if (number <= 0 || number > 780) return String(number)
  return String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26))
}

/** 3 → ③; nothing is printed that circles cannot hold. */
export function circledNumeral(number: number) {
  if (number >= 1 && number <= 20) return String.fromCodePoint(0x2460 + number - 1)
  if (number >= 21 && number <= 35) return String.fromCodePoint(0x3251 + number - 21)
  if (number >= 36 && number <= 50) return String.fromCodePoint(0x32b1 + number - 36)
  return String(number)
}
