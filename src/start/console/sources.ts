import {createHash} from 'node:crypto'
import {existsSync, globSync, readFileSync} from 'node:fs'
import {dirname, join, relative} from 'node:path'
import {fileURLToPath} from 'node:url'

export const projectFolder = fileURLToPath(new URL('../../..', import.meta.url))
export const consoleSources = join(projectFolder, 'src/console')

/** Names what a build of the console is made of: its files, those they import, the packages, the builder. */
export function hashOfSources(): string {
  const hash = createHash('sha256')
  const files = [...importedFrom([...filesIn('src/console'), ...filesIn('src/start/console')])]
  for (const path of [...files, join(projectFolder, 'package-lock.json')].sort())
    hash
      .update(`${relative(projectFolder, path)}\0`)
      .update(readFileSync(path))
      .update('\0')
  return hash.digest('hex').slice(0, 16)
}

function filesIn(folder: string): string[] {
  return globSync(`${folder}/**/*.{ts,tsx,css,html,svg}`, {cwd: projectFolder}).map(path =>
    join(projectFolder, path),
  )
}

/** The files and all of ours that they import, by `from './…'` and `import('./…')`. */
function importedFrom(files: string[]): Set<string> {
  const seen = new Set(files)
  for (const path of seen) {
    const named = readFileSync(path, 'utf8').matchAll(/(?:from |import\()'(\.[^']+\.tsx?)'/g)
    for (const [, target = ''] of named) {
      const imported = join(dirname(path), target)
      // One that is missing is for the bundler to complain of.
      if (existsSync(imported)) seen.add(imported)
    }
  }
  return seen
}
