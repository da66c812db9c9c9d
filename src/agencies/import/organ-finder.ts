import type {Organ, Tree} from '../organs/tree.ts'
import {closest} from './closest.ts'

/** Finds organs by the words of a file: full name or 统一社会信用代码. */
export type OrganFinder = {
  /** The one organ meant, or why it cannot be told. */
  find(words: string): Organ | {wrong: string}
  add(organ: Organ): void
}

/** Knows only organs that the editor may see: any other is to the editor as if it were not there. */
export function organFinder(tree: Tree, isSeen: (organ: Organ) => boolean): OrganFinder {
  const byName = new Map<string, Organ[]>()
  const byCode = new Map<string, Organ>()
  const former = new Map<string, Organ>()
  const add = (organ: Organ) => {
    byName.set(organ.name, [...(byName.get(organ.name) ?? []), organ])
    if (organ.creditCode) byCode.set(organ.creditCode, organ)
    for (const {name} of organ.former) former.set(name, organ)
  }
  for (const organ of tree.values()) if (isSeen(organ)) add(organ)
  return {
    add,
    find(words) {
      const named = byName.get(words) ?? []
      const live = named.filter(({mergedInto}) => mergedInto === null)
      const found = byCode.get(words.toUpperCase()) ?? live[0] ?? named[0]
      if (live.length > 1)
        return {wrong: `有${live.length}个机关叫“${words}”，请改填统一社会信用代码`}
      if (found)
        return found.mergedInto === null
          ? found
          : {wrong: `“${found.name}”已并入其他机关，请改填现在的机关`}
      const renamed = former.get(words)
      if (renamed) return {wrong: `“${words}”已更名为“${renamed.name}”，请改填现名称`}
      const meant = closest(words, byName.keys())
      return {
        wrong: `没有找到“${words}”，或者不在您的职责范围内${meant ? `；是否应为“${meant}”？` : ''}`,
      }
    },
  }
}
