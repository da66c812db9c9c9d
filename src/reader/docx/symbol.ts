/** Signs of the symbol fonts that forms use: boxes and ticks; F0xx is the place of such fonts. */
const wingdings: Record<string, string> = {
  '6C': '●',
  '6E': '■',
  '6F': '□',
  '71': '□',
  '72': '□',
  A3: '□',
  A8: '□',
  FB: '×',
  FC: '√',
  FD: '☒',
  FE: '☑',
}

const wingdings2: Record<string, string> = {
  '4F': '×',
  '50': '√',
  '51': '☒',
  '52': '☑',
  '53': '☒',
  '54': '☒',
  A3: '□',
}

/** `<w:sym w:font="Wingdings 2" w:char="F052"/>` is ☑; an unknown sign stays one, never nothing. */
export function symbol(font: string, code: string): string {
  const number = Number.parseInt(code, 16)
  if (Number.isNaN(number) || number > 0xffff) return '\ufffd'
  const place = (number & 0xff).toString(16).toUpperCase().padStart(2, '0')
  if (/^wingdings 2$/i.test(font)) return wingdings2[place] ?? '\ufffd'
  if (/^wingdings/i.test(font)) return wingdings[place] ?? '\ufffd'
  // Symbol and the like keep ASCII and Latin signs at their own places.
  return String.fromCharCode((number & 0xff00) === 0xf000 ? number & 0xff : number)
}
