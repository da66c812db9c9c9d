/** The root of a compound file and what stands directly in it. */
export type Directory = {root: Entry; entries: Entry[]}

export type Entry = {name: string; start: number; size: number}

const entryBytes = 128
const none = 0xffffffff

/** Entries stand in a tree: each names one before and one after it, a folder its first. */
export function readDirectory(table: Buffer): Directory {
  const at = (number: number) => {
    const stored = table.subarray(number * entryBytes, (number + 1) * entryBytes)
    const nameBytes = Math.min(Math.max(stored.readUInt16LE(64) - 2, 0), 64)
    return {
      name: stored.subarray(0, nameBytes).toString('utf16le'),
      before: stored.readUInt32LE(68),
      after: stored.readUInt32LE(72),
      first: stored.readUInt32LE(76),
      start: stored.readUInt32LE(116),
      size: stored.readUInt32LE(120),
    }
  }
  const root = at(0)
  const entries: Entry[] = []
  const seen = new Set<number>()
  const left = [root.first]
  for (let number = left.pop(); number !== undefined; number = left.pop()) {
    if (number === none || seen.has(number)) continue
    seen.add(number)
    const {before, after, ...entry} = at(number)
    entries.push(entry)
    left.push(before, after)
  }
  return {root, entries}
}
