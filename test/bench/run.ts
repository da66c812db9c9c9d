import {cores} from './cores.ts'
import {fuzz} from './fuzz.ts'
import {memory} from './memory.ts'
import {reading} from './reading.ts'
import {variants} from './variants.ts'

/** `npm run bench` runs all of them one after another, `npm run bench -- NAME …` one. */
const benches: Record<string, (words: string[]) => Promise<void>> = {
  reading,
  cores,
  memory,
  fuzz,
  variants,
}

const [name, ...words] = process.argv.slice(2)
const chosen = name ? [name] : Object.keys(benches)
for (const each of chosen) {
  const bench = benches[each]
  if (!bench) {
    console.error(`没有名为 ${each} 的基准，可选：${Object.keys(benches).join('、')}`)
    process.exitCode = 2
    continue
  }
  console.log(`\n== ${each}`)
  try {
    await bench(words)
  } catch (error) {
    console.error(`${each} 未能完成：`, error)
    process.exitCode = 1
  }
}
