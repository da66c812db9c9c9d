import assert from 'node:assert/strict'
import test from 'node:test'
import {formats} from './render/formats.ts'
import {mutations} from './render/mutations.ts'
import {readVariant} from './render/read-variant.ts'
import {allSources} from './render/source.ts'
import {fits, type Variant, variant} from './render/variants.ts'

// The whole product of reports, formats and habits runs in `npm run bench -- variants`.
const sources = allSources()

for (const [f, format] of formats.entries()) {
  test(`${format.name}：七份年报照原样，格格读回`, async () => {
    const [plain] = mutations
    if (!plain) throw new Error('no mutations')
    await allKept(sources.map(source => variant(source, format, plain)))
  })

  test(`${format.name}：各种写法，读回或存疑，绝不读成别的数`, async () => {
    const every = format.slow ? 12 : 4
    const tried = mutations
      .filter((_, m) => m > 0 && (m + f) % every === 0)
      .flatMap((mutation, m) => {
        const rotated = sources.map((_, i) => sources[(i + m + f) % sources.length] ?? sources[0])
        const source = rotated.find(source => source && fits(source, format, mutation))
        return source ? [variant(source, format, mutation)] : []
      })
    await allKept(tried)
  })
}

async function allKept(variants: Variant[]) {
  for (const variant of variants) {
    assert.deepEqual(await readVariant(variant), [], variant.name)
  }
}
