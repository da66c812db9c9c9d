/**
 * 公民身份号码: six digits of the place, eight of the day of birth, three in order, one check character.
 *
 * Source: GB 11643—1999 《公民身份号码》; the weight of the i-th place is 2^(18−i) mod 11.
 */
export function isIdentityNumber(number: string): boolean {
  if (!/^[1-9]\d{16}[\dX]$/i.test(number) || !isDayOfBirth(number.slice(6, 14))) return false
  let sum = 0
  for (let at = 0; at < 17; at++) sum += Number(number[at]) * (2 ** (17 - at) % 11)
  return '10X98765432'[sum % 11] === number[17]?.toUpperCase()
}

/** 19491231: a day there was, of somebody who may be alive. */
function isDayOfBirth(text: string): boolean {
  const [year, month, date] = [text.slice(0, 4), text.slice(4, 6), text.slice(6)]
  const moment = new Date(`${year}-${month}-${date}T00:00:00Z`)
  return (
    Number(year) >= 1900 &&
    Number(year) < 2100 &&
    !Number.isNaN(moment.getTime()) &&
    moment.toISOString().slice(0, 10) === `${year}-${month}-${date}`
  )
}
