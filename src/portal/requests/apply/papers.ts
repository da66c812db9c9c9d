import {type GivenFile, judgeFile} from '../../../agencies/files/judge-file.ts'
import {isRefusal} from '../../../law/refusal.ts'
import {hold} from '../../form/held.ts'
import {namedByKind} from '../../form/named-by-kind.ts'
import {type Mistakes, type PaperField, paperFields, type Typed} from './application-fields.ts'

export const mostPaperBytes = 10 * 2 ** 20

/** The names of files that were handed in already. */
export type HeldNames = Partial<Record<PaperField, string>>

/** Papers between the form and the sending of it; in `typed` stands under which name each is held. */
export type Papers = {
  /** Judges the files of a form and holds those that may be taken; the others are named as mistakes. */
  take(typed: Typed, files: Record<string, GivenFile>): Promise<{typed: Typed; refused: Mistakes}>
  /** What was handed in an hour ago is gone, unless `saved` has it, and is asked for again. */
  withoutGone(typed: Typed, saved?: Record<string, GivenFile>): Typed
  names(typed: Typed): HeldNames
  files(typed: Typed): Partial<Record<PaperField, GivenFile>>
  drop(typed: Typed): void
}

export function holdPapers(): Papers {
  const held = hold<GivenFile>()
  const keep = (file: GivenFile) => held.hold(file, file.bytes.length)

  function files(typed: Typed): Partial<Record<PaperField, GivenFile>> {
    return Object.fromEntries(
      paperFields.flatMap(field => {
        const file = held.find(typed[field])
        return file ? [[field, file]] : []
      }),
    )
  }

  return {
    async take(typed, given) {
      const taken = {...typed}
      const refused: Mistakes = {}
      for (const field of paperFields) {
        const sent = given[`${field}-file`]
        if (!sent) continue
        const file = await namedByKind(sent)
        const judged = await judgeFile(file, mostPaperBytes)
        if (isRefusal(judged)) refused[field] = judged.refused
        else taken[field] = keep(file)
      }
      return {typed: taken, refused}
    },
    withoutGone(typed, saved = {}) {
      const left = {...typed}
      for (const field of paperFields) {
        if (typed[field] === '' || held.find(typed[field])) continue
        const file = saved[field]
        left[field] = file ? keep(file) : ''
      }
      return left
    },
    names: typed =>
      Object.fromEntries(Object.entries(files(typed)).map(([field, {name}]) => [field, name])),
    files,
    drop(typed) {
      for (const field of paperFields) held.drop(typed[field])
    },
  }
}
