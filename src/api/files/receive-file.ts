import type {FastifyRequest} from 'fastify'

/** The part `file` of a form; nothing where there is none. What is too large ends in 413. */
export async function receiveFile(
  request: FastifyRequest,
  mostBytes: number,
): Promise<{name: string; bytes: Buffer} | undefined> {
  if (!request.isMultipart()) return undefined
  // One byte more is let in, for the sentence that says how large a file may be.
  const limits = {fileSize: mostBytes + 1, files: 1, fields: 0, parts: 1}
  const part = await request.file({limits, throwFileSizeLimit: false})
  if (part?.fieldname !== 'file') return undefined
  return {name: part.filename, bytes: await part.toBuffer()}
}
