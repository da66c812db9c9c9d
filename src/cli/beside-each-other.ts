import type {Examiner} from '../reports/examine/examiner.ts'
import {type Outlined, withNeighbours} from '../reports/examine/neighbours.ts'
import type {FileSource} from '../reports/examine/task.ts'
import {openProgress} from './progress.ts'

/** Goes through all files once, so that each is judged beside the others that were given with it. */
export async function besideEachOther(examiner: Examiner, files: string[]): Promise<FileSource[]> {
  const sources = files.map(path => ({path}))
  if (files.length < 2) return sources
  const progress = openProgress(files.length, '先通读一遍 ')
  const outlined: Outlined[] = []
  try {
    for await (const settled of examiner.runAll('outline', sources)) {
      const path = 'path' in settled.source ? settled.source.path : settled.source.file
      outlined.push({path, outline: 'answer' in settled ? settled.answer : null})
      progress.step()
    }
  } finally {
    progress.end()
  }
  return withNeighbours(outlined)
}
