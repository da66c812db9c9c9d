import type {NeutralDocument} from './document.ts'

/** Reads a file of any kind into the neutral document; never throws for what files do. */
export async function readDocument(
  _bytes: Uint8Array,
  _fileName: string,
): Promise<NeutralDocument> {
  throw new Error('not built yet')
}
