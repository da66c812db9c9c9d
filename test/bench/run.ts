/** `npm run bench` runs all of them one after another, `npm run bench -- NAME …` one. */
const benches: Record<string, (words: string[]) => Promise<void>> = {
  reading: async words => (await import('./reading.ts')).reading(words),
  cores: async words => (await import('./cores.ts')).cores(words),
  memory: async words => (await import('./memory.ts')).memory(words),
  pages: async words => (await import('./pages.ts')).pages(words),
  fuzz: async words => (await import('./fuzz.ts')).fuzz(words),
  registers: async words => (await import('./registers.ts')).registers(words),
  import: async words => (await import('./import.ts')).importing(words),
  chain: async () => (await import('./chain.ts')).chain(),
  kill: async words => (await import('./kill.ts')).kill(words),
  lists: async () => (await import('./lists.ts')).lists(),
  requests: async words => (await import('./requests.ts')).requests(words),
  variants: async words => (await import('./variants.ts')).variants(words),
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
