import {deflateSync} from 'node:zlib'

/** What a test draws on a page; y counts from the top, as in the reader. */
export type Drawing = string

export type PageOf = {drawings: Drawing[]; width?: number; height?: number; rotate?: number}

const paper = 842

/** A line of Chinese or digits with its top left corner at x, y; digits are half as wide. */
export function text(
  x: number,
  y: number,
  words: string,
  {size = 10, mode = 0, height = paper}: {size?: number; mode?: number; height?: number} = {},
): Drawing {
  return `BT /F1 ${size} Tf ${mode} Tr 1 0 0 1 ${x} ${height - y - 0.88 * size} Tm <${hex(words)}> Tj ET`
}

/** The same, running upwards from x, y. */
export function textUp(x: number, y: number, words: string, size = 10): Drawing {
  return `BT /F1 ${size} Tf 0 1 -1 0 ${x} ${paper - y} Tm <${hex(words)}> Tj ET`
}

export function line(x0: number, y0: number, x1: number, y1: number): Drawing {
  return `0.5 w ${x0} ${paper - y0} m ${x1} ${paper - y1} l S`
}

export function rectangle(x: number, y: number, width: number, height: number): Drawing {
  return `${x} ${paper - y - height} ${width} ${height} re f`
}

/** A picture as large as given: 100 × 100 dots of grey, not decoded by the reader. */
export function picture(x: number, y: number, width: number, height: number): Drawing {
  return `q ${width} 0 0 ${height} ${x} ${paper - y - height} cm /Im1 Do Q`
}

/**
 * All lines of a table and its texts, each in the middle of its cell. An undefined text is a
 * place covered by the cell to its left, `'^'` one covered by the cell above.
 */
export function table(
  xs: number[],
  ys: number[],
  rows: (string | undefined)[][],
  size = 10,
): Drawing[] {
  const at = (list: number[], i: number) => list[i] ?? 0
  const drawings: Drawing[] = []
  const text_ = (r: number, c: number) => rows[r]?.[c]
  for (let r = 0; r <= rows.length; r++)
    for (let c = 0; c < xs.length - 1; c++)
      if (text_(r, c) !== '^') drawings.push(line(at(xs, c), at(ys, r), at(xs, c + 1), at(ys, r)))
  for (let c = 0; c < xs.length; c++)
    for (let r = 0; r < rows.length; r++)
      if (c === 0 || c === xs.length - 1 || text_(r, c) !== undefined)
        drawings.push(line(at(xs, c), at(ys, r), at(xs, c), at(ys, r + 1)))
  for (let r = 0; r < rows.length; r++)
    for (let c = 0; c < xs.length - 1; c++) {
      const words = text_(r, c)
      if (!words || words === '^') continue
      let end = c + 1
      while (end < xs.length - 1 && text_(r, end) === undefined) end++
      let bottom = r + 1
      while (bottom < rows.length && text_(bottom, c) === '^') bottom++
      const wide = [...words].reduce((sum, one) => sum + (one < '\x7f' ? 0.5 : 1) * size, 0)
      const x = (at(xs, c) + at(xs, end) - wide) / 2
      const y = (at(ys, r) + at(ys, bottom) - size) / 2
      drawings.push(text(x, y, words, {size}))
    }
  return drawings
}

/** A whole pdf. The font is not embedded: its characters come from the reader's own tables. */
export function writePdf(pages: (PageOf | Drawing[])[], font: 'named' | 'nameless' = 'named') {
  const named =
    '<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 5>>/DW 1000/W[1 95 500 814 939 500]/FontDescriptor 4 0 R>>]>>'
  const nameless =
    '<</Type/Font/Subtype/Type0/BaseFont/Nameless/Encoding/Identity-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/Nameless/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 1000/FontDescriptor 4 0 R>>]>>'
  const kids = pages.map((_, i) => `${10 + 2 * i} 0 R`).join(' ')
  const objects = new Map<number, Buffer>([
    [1, Buffer.from('<</Type/Catalog/Pages 2 0 R>>')],
    [2, Buffer.from(`<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`)],
    [3, Buffer.from(font === 'named' ? named : nameless)],
    [
      4,
      Buffer.from(
        '<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[0 -120 1000 880]/Ascent 880/Descent -120/CapHeight 700/StemV 80/ItalicAngle 0>>',
      ),
    ],
    [
      5,
      stream(
        '/Type/XObject/Subtype/Image/Width 100/Height 100/ColorSpace/DeviceGray/BitsPerComponent 8',
        Buffer.alloc(10_000, 128),
      ),
    ],
  ])
  pages.forEach((page, i) => {
    const {
      drawings,
      width = 595,
      height = paper,
      rotate = 0,
    } = Array.isArray(page) ? {drawings: page} : page
    objects.set(
      10 + 2 * i,
      Buffer.from(
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${width} ${height}]/Rotate ${rotate}/Resources<</Font<</F1 3 0 R>>/XObject<</Im1 5 0 R>>>>/Contents ${11 + 2 * i} 0 R>>`,
      ),
    )
    objects.set(11 + 2 * i, stream('', Buffer.from(drawings.join('\n'))))
  })
  return assemble(objects)
}

function assemble(objects: Map<number, Buffer>): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  const offsets = new Map<number, number>()
  let length = 9
  const add = (part: Buffer) => {
    parts.push(part)
    length += part.length
  }
  for (const [number, body] of objects) {
    offsets.set(number, length)
    add(Buffer.concat([Buffer.from(`${number} 0 obj\n`), body, Buffer.from('\nendobj\n')]))
  }
  const size = Math.max(...objects.keys()) + 1
  const entries = Array.from({length: size}, (_, i) => {
    const offset = offsets.get(i)
    return offset === undefined
      ? '0000000000 65535 f \n'
      : `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const start = length
  add(
    Buffer.from(
      `xref\n0 ${size}\n${entries.join('')}trailer<</Size ${size}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF`,
    ),
  )
  return new Uint8Array(Buffer.concat(parts))
}

function stream(dictionary: string, bytes: Buffer): Buffer {
  const packed = deflateSync(bytes)
  const head = `<<${dictionary}/Length ${packed.length}/Filter/FlateDecode>>stream\n`
  return Buffer.concat([Buffer.from(head), packed, Buffer.from('\nendstream')])
}

function hex(words: string): string {
  return Buffer.from(words, 'utf16le').swap16().toString('hex')
}
