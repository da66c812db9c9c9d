import {CFB} from '@e965/xlsx'

/** An old office file: named streams in one file. */
export type Compound = {
  names: string[]
  stream(name: string): Buffer | undefined
}

type Entry = {name: string; type: number; content?: Uint8Array | number[]}

/** The streams that stand directly in the root; those of embedded objects lie deeper. */
export function openCompound(bytes: Uint8Array): Compound {
  const file: {FullPaths: string[]; FileIndex: Entry[]} = CFB.read(bytes, {type: 'buffer'})
  const entries = new Map<string, Entry>()
  for (const [at, path] of file.FullPaths.entries()) {
    const [, name, deeper] = path.split('/')
    const entry = file.FileIndex[at]
    if (name && deeper === undefined && entry) entries.set(name, entry)
  }
  return {
    names: [...entries.keys()],
    stream(name) {
      const content = entries.get(name)?.content
      return content && Buffer.from(content)
    },
  }
}
