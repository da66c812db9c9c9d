import {createRequire} from 'node:module'
import {pathToFileURL} from 'node:url'
import {MessageChannel, Worker} from 'node:worker_threads'
import {PDFWorker, VerbosityLevel} from 'pdfjs-dist/legacy/build/pdf.mjs'

/**
 * The thread that parses files for this one. A broken file can make pdfjs run for ever, take all
 * memory or leave a rejected promise behind, none of which may end the program.
 */
export type ParserThread = {
  parser: PDFWorker
  /** Rejects when the thread has ended. */
  ended: Promise<never>
  end: () => void
}

/** A form of a few hundred pages needs a fifth of it. */
const mostMegabytes = 1024

let running: ParserThread | undefined

/** The thread all files share; a new one after the last has ended. Does not keep Node running. */
export function parserThread(): ParserThread {
  running ??= start()
  return running
}

function start(): ParserThread {
  const {port1, port2} = new MessageChannel()
  const module = createRequire(import.meta.url).resolve('pdfjs-dist/legacy/build/pdf.worker.mjs')
  const worker = new Worker(program, {
    eval: true,
    execArgv: [],
    workerData: {port: port2, module: pathToFileURL(module).href},
    transferList: [port2],
    resourceLimits: {maxOldGenerationSizeMb: mostMegabytes},
  })
  const {promise: ended, reject} = Promise.withResolvers<never>()
  ended.catch(() => {})
  const forget = () => {
    if (running === thread) running = undefined
    port1.close()
    reject(new Error('the parsing of the file was ended'))
  }
  worker.on('error', forget)
  worker.on('exit', forget)
  // pdfjs asks for a browser's worker; a port has all of it that it uses.
  const parser = new PDFWorker({port: port1 as unknown as null, verbosity: VerbosityLevel.ERRORS})
  port1.start()
  port1.unref()
  worker.unref()
  const thread: ParserThread = {parser, ended, end: () => void worker.terminate()}
  return thread
}

const program = `
process.on('unhandledRejection', () => {}) // promises of broken pages that pdfjs forgot
const {workerData} = require('node:worker_threads')
import(workerData.module).then(({WorkerMessageHandler}) => {
  WorkerMessageHandler.initializeFromPort(workerData.port)
})`
