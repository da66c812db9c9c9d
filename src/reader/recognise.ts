import {holdsZero, markedEncoding, wideEncoding} from './decode-text.ts'

/** What a file is by its first bytes; a zip or OLE package is looked into later. */
export type FirstLook = 'text' | 'pdf' | 'zip' | 'ole' | 'rtf' | 'binary' | ForeignKind

export type ForeignKind = 'picture' | 'rar' | '7z' | 'gzip' | 'caj' | 'program' | 'media'

const marks: [ForeignKind | 'zip' | 'ole' | 'rtf', string][] = [
  ['zip', 'PK\x03\x04'],
  ['zip', 'PK\x05\x06'],
  ['ole', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['rtf', '{\\rtf'],
  ['picture', '\x89PNG'],
  ['picture', '\xff\xd8\xff'],
  ['picture', 'GIF8'],
  ['picture', 'BM'],
  ['picture', 'II*\x00'],
  ['picture', 'MM\x00*'],
  ['picture', '\x00\x00\x01\x00'],
  ['picture', '8BPS'],
  ['rar', 'Rar!'],
  ['7z', "7z\xbc\xaf'\x1c"],
  ['gzip', '\x1f\x8b'],
  ['caj', 'CAJ\x00'],
  ['caj', 'KDH '],
  ['caj', 'HN\x00'],
  ['program', 'MZ'],
  ['program', '\x7fELF'],
  ['media', 'ID3'],
  ['media', 'OggS'],
]

/** Looks at the first bytes only; names are never believed here. */
export function firstLook(bytes: Uint8Array): FirstLook {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  if (head.includes('%PDF-')) return 'pdf'
  if (head.startsWith('RIFF')) return head.slice(8, 12) === 'WEBP' ? 'picture' : 'media'
  if (head.slice(4, 8) === 'ftyp')
    return /hei|avif|mif1/.test(head.slice(8, 20)) ? 'picture' : 'media'
  for (const [kind, mark] of marks)
    if (head.startsWith(mark) && !(mark.length < 4 && isText(bytes))) return kind
  return isText(bytes) ? 'text' : 'binary'
}

/** Text has hardly any control characters but tabs, line ends and escapes. */
function isText(bytes: Uint8Array) {
  const sample = bytes.subarray(0, 1 << 14)
  const encoding = markedEncoding(bytes) ?? wideEncoding(bytes)
  const plain = encoding ? Buffer.from(new TextDecoder(encoding).decode(sample)) : sample
  if (holdsZero(plain)) return false
  const looked = Math.min(plain.length, 1 << 12)
  let controls = 0
  for (let at = 0; at < looked; at++) controls += controlSigns[plain[at] ?? 0] ?? 0
  return controls * 200 <= looked
}

function isControl(code: number) {
  if (code >= 0x20) return code === 0x7f
  const isBlank = code >= 0x09 && code <= 0x0d
  return !isBlank && code !== 0x1b
}

/** By their codes 1 for each control character, 0 for others. */
const controlSigns = Uint8Array.from({length: 256}, (_, code) => (isControl(code) ? 1 : 0))
