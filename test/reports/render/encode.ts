/** The same words in the bytes that real files come in. */
export const encodings = {
  utf8: (text: string): Uint8Array => Buffer.from(text),
  'utf8-bom': (text: string): Uint8Array => Buffer.from(`\ufeff${text}`),
  'utf16-le': (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, 'utf16le'),
  'utf16-be': (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
  gb18030,
} as const

export type Encoding = keyof typeof encodings

/** Two bytes a character through the decoder's own table turned round; ASCII as it is. */
function gb18030(text: string): Uint8Array {
  const table = twoByteTable()
  return Buffer.concat(
    [...text].map(character => {
      if (character < '\u0080') return Buffer.from(character)
      const code = table.get(character)
      if (!code) throw new Error(`no two-byte code for ${character}`)
      return code
    }),
  )
}

let turnedRound: Map<string, Buffer> | undefined

function twoByteTable(): Map<string, Buffer> {
  if (turnedRound) return turnedRound
  turnedRound = new Map()
  const decoder = new TextDecoder('gb18030')
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const code = Buffer.from([lead, trail])
      const character = decoder.decode(code)
      if ([...character].length === 1 && character !== '\ufffd') turnedRound.set(character, code)
    }
  }
  return turnedRound
}
