import {createHash} from 'node:crypto'
import {readdirSync, readFileSync} from 'node:fs'
import {fontFaces} from './fonts.ts'
import {gridRules, noteRules} from './generated-rules.ts'

/** A stylesheet as it is sent: its address holds the hash of its content, so it may be kept for ever. */
export type Stylesheet = {url: string; bytes: Buffer}

const folder = new URL('../style/', import.meta.url)

const written = readdirSync(folder)
  .filter(name => name.endsWith('.css'))
  .sort()
  .map(name => readFileSync(new URL(name, folder), 'utf8'))

/** Fonts stand apart: they change rarely and are long. */
export const fontSheet = stylesheet('fonts', fontFaces())

export const stylesheets: readonly Stylesheet[] = [
  stylesheet('portal', [...written, gridRules(), noteRules()].join('\n')),
  fontSheet,
]

function stylesheet(name: string, css: string): Stylesheet {
  const hash = createHash('sha256').update(css).digest('base64url').slice(0, 12)
  return {url: `/assets/${name}.${hash}.css`, bytes: Buffer.from(css)}
}
