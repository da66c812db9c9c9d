import type {Format, NeutralDocument} from './document.ts'

const refusal = Symbol('refusal')

/** Stops the reading of a file; `readDocument` hands the sentence to the person as the only message. */
export function refuse(sentence: string): never {
  throw new Error(sentence, {cause: refusal})
}

/** Whether something thrown is a `refuse`, not a fault of a library on a broken file. */
export function isRefusal(thrown: unknown): thrown is Error {
  return thrown instanceof Error && thrown.cause === refusal
}

/** The document of a file that was not read: no blocks and the reason. */
export function refusedDocument(format: Format, sentence: string): NeutralDocument {
  return {format, blocks: [], messages: [{level: 'error', text: sentence}], readable: false}
}
