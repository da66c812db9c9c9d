import {factsOf} from '../../src/requests/state/facts.ts'
import {balances} from '../requests/balance.ts'
import {chance, randomHistory} from '../requests/random-history.ts'

/** The balance of table 3 over random registers: `registers [count] [seed]`, 10,000 unless told. */
export async function registers([count = '10000', seed = '1']: string[]): Promise<void> {
  const begun = performance.now()
  let requests = 0
  for (let at = 0; at < Number(count); at++) {
    const random = chance(Number(seed) * 1_000_003 + at)
    const register = Array.from({length: 1 + random.below(10)}, (_, id) => ({
      id: `r${id}`,
      facts: factsOf(randomHistory(random, 25)),
    }))
    requests += register.length
    balances(register)
  }
  const seconds = ((performance.now() - begun) / 1000).toFixed(1)
  console.log(`${count} 本随机登记簿（${requests} 件申请）逐年逐类平衡，用时 ${seconds} 秒`)
}
