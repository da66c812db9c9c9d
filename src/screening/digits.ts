/**
 * A text with full-width digits and letters made plain, every character in its place: what is found in it
 * stands at the same offsets in the original.
 */
export function plainDigits(text: string): string {
  return text.replaceAll(/[０-９Ｘｘ－]/g, wide => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
}

/** 6222 0210-0112 → 622202100112: people write long numbers in groups. */
export function joined(digits: string): string {
  return digits.replaceAll(/[\s\u00a0\u3000-]/g, '')
}
