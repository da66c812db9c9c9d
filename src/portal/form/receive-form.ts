import type {FastifyRequest} from 'fastify'
import type {GivenFile} from '../../agencies/files/judge-file.ts'

/** The fields of a form and its files by their names; a file that was not chosen is not there. */
export type ReceivedForm = {fields: Record<string, string>; files: Record<string, GivenFile>}

/** One byte more than may be taken in is let through, for the sentence that says how large it may be. */
export async function receiveForm(
  request: FastifyRequest,
  mostBytes: number,
): Promise<ReceivedForm | undefined> {
  if (!request.isMultipart()) return undefined
  const received: ReceivedForm = {fields: {}, files: {}}
  const limits = {fileSize: mostBytes + 1, files: 12, fields: 200, fieldSize: 200_000}
  try {
    for await (const part of request.parts({limits})) {
      if (part.type === 'field') {
        if (typeof part.value === 'string') received.fields[part.fieldname] = part.value
        continue
      }
      const bytes = await part.toBuffer()
      // A browser sends a nameless empty file where none was chosen.
      if (part.filename)
        received.files[part.fieldname] = {
          name: part.filename.split(/[/\\]/).at(-1) ?? '',
          bytes,
        }
    }
  } catch (error) {
    // Broken off, without its marks, or with more than any form of ours has.
    request.log.info(error)
    return undefined
  }
  return received
}
