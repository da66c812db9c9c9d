/**
 * 银行卡号: 16 to 19 digits, the last a check digit by Luhn's rule.
 *
 * Source: ISO/IEC 7812-1. 62 and 60, 81, 9 are cards of 银联 and older ones of China's banks; those of the
 * international schemes (3, 4, 5) have 16 digits. A number beginning with a year is none.
 */
export function isBankCard(number: string): boolean {
  return /^(?:(?:62|60|81|9[04-689])\d{14,17}|[345]\d{15})$/.test(number) && luhn(number)
}

/** From the right every second digit doubled, digits of the products added, the sum a multiple of ten. */
function luhn(number: string): boolean {
  const digits = [...number].reverse().map(Number)
  const sum = digits.reduce((total, digit, at) => {
    const value = at % 2 === 1 ? digit * 2 : digit
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}
