import type {Block} from '../../reader/document.ts'
import type {ClaimInFile} from '../claims/document-claims.ts'
import {type Examination, refused} from './examination.ts'
import {ExaminationFailed, type Examiner, openExaminer} from './examiner.ts'

let examiner: Examiner | undefined

/** Like `examineFile`, in a thread that is ended when a file takes too much time or memory. */
export async function examineSafely(bytes: Uint8Array, file: string): Promise<Examination> {
  examiner ??= openExaminer()
  try {
    return await examiner.run('examine', {bytes, file})
  } catch (failure) {
    if (failure instanceof ExaminationFailed) return refused(file, failure.message)
    throw failure
  }
}

/** The arithmetic of a file that is no report, worked out in such a thread; none where it takes too much. */
export async function claimsSafely(bytes: Uint8Array, file: string): Promise<ClaimInFile[]> {
  examiner ??= openExaminer()
  try {
    return (await examiner.run('claims', {bytes, file})).claims
  } catch (failure) {
    if (failure instanceof ExaminationFailed) return []
    throw failure
  }
}

/** What a file holds, read in such a thread; the reason in its place when there is none. */
export async function blocksSafely(bytes: Uint8Array, file: string): Promise<Block[]> {
  examiner ??= openExaminer()
  try {
    const {blocks} = await examiner.run('open', {bytes, file})
    return blocks
  } catch (failure) {
    if (!(failure instanceof ExaminationFailed)) throw failure
    return [{kind: 'paragraph', text: failure.message, place: {}}]
  }
}
