/** A number however it was typed or pasted: 「１１０１０５ 19491231 002x」 is 11010519491231002x. */
export function typedNumber(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s\p{Cf}]/gu, '')
}
