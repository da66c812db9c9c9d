import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {formats} from './formats.ts'
import {openPrinter} from './pdf-chromium.ts'
import {allVariants} from './variants.ts'

/** For the eye: `node --import ./load-jsx.mjs test/reports/render/write.ts FOLDER WORD…` writes the variants whose name has every word. */
const [folder = '', ...words] = process.argv.slice(2)
const browser = words.includes('pdf-chromium') ? await openPrinter() : undefined
const printed = browser && {
  name: 'pdf-chromium',
  extension: 'pdf' as const,
  simplifiedOnly: true as const,
  render: browser.print,
}
mkdirSync(folder, {recursive: true})
for (const variant of allVariants(printed ? [printed] : formats)) {
  if (!words.every(word => variant.name.includes(word))) continue
  writeFileSync(join(folder, variant.fileName), await variant.render())
  console.log(variant.fileName)
}
await browser?.close()
