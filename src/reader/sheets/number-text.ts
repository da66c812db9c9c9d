/**
 * The text of a number in a cell: as it is shown where that says the same number (`12.50`, `1,120`,
 * `12.5%`, `70件`), else the number itself. A format that shows 0.6 as 1 or 0 as a dash would
 * change or lose what the cell holds.
 */
export function numberText(value: number, shown: string): {text: string; isShown: boolean} {
  const text = shown.trim()
  return saysNumber(text, value)
    ? {text, isShown: true}
    : {text: exactNumber(value), isShown: false}
}

/** 0.30000000000000004 was typed as 0.3: fifteen digits are what a spreadsheet keeps. */
function exactNumber(value: number): string {
  const short = Number(value.toPrecision(15))
  return Math.abs(short) < 1e21 && !String(short).includes('e')
    ? String(short)
    : value.toLocaleString('en', {useGrouping: false, maximumSignificantDigits: 15})
}

function saysNumber(text: string, value: number) {
  const numbers = text.match(/\d[\d,]*(?:\.\d+)?|\.\d+/g)
  const [only, other] = numbers ?? []
  if (!only || other !== undefined) return false
  const size = Number(only.replaceAll(',', '')) / (text.includes('%') ? 100 : 1)
  const isNegative = /^[^\d]*[-－(（]/.test(text)
  const stated = isNegative ? -size : size
  return Number(stated.toPrecision(15)) === Number(value.toPrecision(15))
}
