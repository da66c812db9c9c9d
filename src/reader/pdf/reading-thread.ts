import {Worker} from 'node:worker_threads'
import type {NeutralDocument} from '../document.ts'

/** A hundred ordinary pages take about five; more is a file that is made to be slow. */
const mostSeconds = 60

/** A report of a few hundred pages needs a fifth of it. */
const mostMegabytes = 1024

let thread: Worker | undefined
let last: Promise<unknown> = Promise.resolve()

/**
 * Reads on a thread of its own, one file after the other. A broken file can make pdfjs run for
 * ever, take all memory or leave rejected promises behind: the thread then ends and not the
 * program, and the answer is undefined.
 */
export function readOnThread(bytes: Uint8Array): Promise<NeutralDocument | undefined> {
  const reading = last.then(() => ask(bytes))
  last = reading
  return reading
}

function ask(bytes: Uint8Array): Promise<NeutralDocument | undefined> {
  const worker = thread ?? start()
  thread = worker
  return new Promise(resolve => {
    const timer = setTimeout(() => void worker.terminate(), mostSeconds * 1000)
    const answer = (document?: NeutralDocument) => {
      clearTimeout(timer)
      worker.off('message', answer)
      worker.off('exit', failed)
      resolve(document)
    }
    const failed = () => {
      thread = undefined
      answer()
    }
    worker.on('message', answer)
    worker.on('exit', failed)
    worker.postMessage(bytes)
  })
}

/** A thread that does not keep the program running. */
function start(): Worker {
  const worker = new Worker(new URL('./reading-worker.ts', import.meta.url), {
    execArgv: [],

    resourceLimits: {maxOldGenerationSizeMb: mostMegabytes},
  })

  worker.on('error', () => undefined)
  worker.unref()
  return worker
}
