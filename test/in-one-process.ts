import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join, relative} from 'node:path'
import {pathToFileURL} from 'node:url'
import {root} from './import-rules.ts'

/** Test files to run, some of them made here for several others, and what each is called. */
export type Gathered = {files: string[]; name(file: string): string; remove(): Promise<void>}

/** No process has more of them: so that all processors are busy to the end. */
const mostTogether = 10

/** Whatever takes long, starts programs or looks at its own process has a process of its own. */
const alone = [
  /^test\/(backup|cli|fuzz|pages|start)\//,
  /^test\/console\/(build|pages|requests|sections|settings|stories)\.test/,
  /^test\/(source|api\/every-route|db\/jobs)\.test/,
  /^test\/reports\/(examiner|read-any-document|read-any-report|unusual-tables|variants)\.test/,
  /killed\.test/,
]

/**
 * The quick files of a folder in one process each time: half a second to two go by in each until all
 * that it needs is loaded, much longer than most of these files take.
 */
export async function gather(files: readonly string[]): Promise<Gathered> {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-tests-'))
  const gathered: string[] = []
  for (const [first = '', ...others] of divide(files))
    gathered.push(others.length > 0 ? await together(folder, first, others) : join(root, first))
  return {
    files: gathered,
    name: file => relative(file.startsWith(folder) ? folder : root, file),
    remove: () => rm(folder, {recursive: true}),
  }
}

/** A file that loads these one after the other. */
async function together(folder: string, first: string, others: string[]): Promise<string> {
  const made = join(folder, `${first} and ${others.length} beside it.mjs`)
  const urls = [first, ...others].map(file => pathToFileURL(join(root, file)).href)
  await mkdir(dirname(made), {recursive: true})
  await writeFile(made, urls.map(url => `import ${JSON.stringify(url)}\n`).join(''))
  return made
}

/** In their order: each alone, or with those that follow it in its folder of `test/`. */
function divide(files: readonly string[]): string[][] {
  const groups: string[][] = []
  const open = new Map<string, string[]>()
  for (const file of files) {
    const subject = file.split('/').slice(0, 2).join('/')
    const isAlone = alone.some(pattern => pattern.test(file))
    const group = isAlone ? undefined : open.get(subject)
    if (group && group.length < mostTogether) group.push(file)
    else {
      const begun = [file]
      groups.push(begun)
      if (!isAlone) open.set(subject, begun)
    }
  }
  return groups
}
