import {openPackage, type Package} from '../../../reader/package/open-package.ts'

/** The members of a docx by their names, in the order of the file. */
export type Parts = Map<string, Uint8Array>

/** The body of a letter. */
export const bodyName = 'word/document.xml'

/** All members of a docx, each inflated within the limits of the reader. */
export async function partsOf(bytes: Uint8Array): Promise<Parts> {
  const {names, read} = await openPackage(bytes)
  const parts: Parts = new Map()
  for (const name of names) {
    const part = name.endsWith('/') ? undefined : await read(name)
    if (part) parts.set(name, part)
  }
  return parts
}

/** The same as the reader takes a file it has opened. */
export function asPackage(parts: Parts): Package {
  return {names: [...parts.keys()], read: async name => parts.get(name)}
}

/** Body, heads and feet: where fields may stand. */
export function isWritten(name: string): boolean {
  return /^word\/(?:document|header\d*|footer\d*)\.xml$/.test(name)
}
