import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'

const folder = dirname(createRequire(import.meta.url).resolve('@fontsource/noto-sans-sc/400.css'))

/** Where the subsets of the typeface lie, and under which address they are sent. */
export const fontFiles = {folder: join(folder, 'files'), prefix: '/assets/noto-sans-sc/'}

/**
 * The typeface for machines without a Chinese one: it stands last in `font-family`, so that the
 * others load nothing; a browser that needs it loads only the subsets of the characters shown.
 */
export function fontFaces(): string {
  return ['400', '700']
    .map(weight => readFileSync(join(folder, `${weight}.css`), 'utf8'))
    .join('\n')
    .replaceAll('./files/', fontFiles.prefix)
    .replace(/, url\([^)]*\.woff\) format\('woff'\)/g, '')
    .replace(/\/\*.*?\*\/\s*/g, '')
}
