import {workerData} from 'piscina'
import type {Seed} from './corpus.ts'
import {type Outcome, oneCase} from './one-case.ts'

/** What a fuzzing thread runs: one case by its seed, on the corpus given to all threads. */
export default function run(seed: number): Promise<Outcome> {
  return oneCase(workerData as Seed[], seed)
}
