import Nzh from 'nzh'

/** The characters a Chinese numeral is written with. */
export const numeralCharacters = '零〇一二两三四五六七八九十百千万亿廿卅'

/**
 * The value of a Chinese numeral, or undefined where it is none.
 *
 *     三十五 → 35 · 廿三 → 23 · 二〇二二 → 2022 · 两 → 2 · 百 → undefined (no number of its own)
 */
export function numeralValue(numeral: string): number | undefined {
  const plain = numeral
    .replaceAll('〇', '零')
    .replaceAll('两', '二')
    .replaceAll('廿', '二十')
    .replaceAll('卅', '三十')
  const digits = [...plain].map(character => '零一二三四五六七八九'.indexOf(character))
  if (digits.every(digit => digit >= 0)) return Number(digits.join(''))
  if (/^[百千万亿]/.test(plain)) return undefined
  // 一百二 means 120 when spoken and is not written in reports; the library reads 102
  if (/[百千万亿][一二三四五六七八九]$/.test(plain)) return undefined
  const value = Number(Nzh.cn.decodeS(plain))
  return Number.isFinite(value) ? value : undefined
}
