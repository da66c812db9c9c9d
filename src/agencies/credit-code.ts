/**
 * 统一社会信用代码: eighteen characters, the last a check digit over the others.
 *
 * Source: GB 32100—2015 《法人和其他组织统一社会信用代码编码规则》. The alphabet leaves out I, O, S, V, Z;
 * the weight of the i-th place is 3^(i−1) mod 31.
 */
export function isCreditCode(code: string): boolean {
  return code.length === 18 && checkDigit(code.slice(0, 17)) === code[17]
}

/** The check digit of the first seventeen characters; nothing when one of them is not allowed. */
export function checkDigit(first17: string): string | undefined {
  let sum = 0
  let weight = 1
  for (const character of first17) {
    const value = alphabet.indexOf(character)
    if (value < 0) return undefined
    sum += value * weight
    weight = (weight * 3) % 31
  }
  return alphabet[(31 - (sum % 31)) % 31]
}

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
