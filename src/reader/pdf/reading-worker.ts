import {parentPort} from 'node:worker_threads'
import {readBytes} from './read-bytes.ts'

/** Runs on the reading thread: bytes in, the neutral document out. */
parentPort?.on('message', async (bytes: Uint8Array) => {
  parentPort?.postMessage(await readBytes(bytes))
})

// Promises of broken pages that pdfjs forgot; the page itself is reported by `readBytes`.
process.on('unhandledRejection', () => undefined)

// What pdfjs says about a file is not for the terminal.
const silent = () => undefined
Object.assign(console, {log: silent, info: silent, warn: silent})
