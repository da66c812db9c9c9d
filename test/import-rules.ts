import {globSync, readFileSync} from 'node:fs'
import {dirname, join, normalize} from 'node:path/posix'
import {fileURLToPath} from 'node:url'

/** A source file, by its path from the project's folder. */
export type Source = {path: string; text: string}

export const root = fileURLToPath(new URL('..', import.meta.url))

/** What every subject may import. */
const ground = ['law', 'reader', 'writer', 'db', 'screening', 'agencies', 'notices']
/** Each may import those before it. */
export const subjects = ['disclosures', 'requests', 'disputes', 'mailbox', 'supervision', 'reports']
const faces = ['api', 'portal', 'cli']

/** Whom each folder of `src/` may import besides itself: the table of `docs/architecture.md`. */
const allowed: Record<string, string[]> = {
  law: [],
  reader: [],
  writer: [],
  db: [],
  screening: ['reader'],
  agencies: ['law', 'db'],
  notices: ['law', 'db', 'agencies'],
  ...Object.fromEntries(
    subjects.map((subject, at) => [subject, [...ground, ...subjects.slice(0, at)]]),
  ),
  contract: ['law', 'agencies', ...subjects],
  ...Object.fromEntries(faces.map(face => [face, [...ground, ...subjects, 'contract']])),
  console: ['contract', 'law', 'agencies', ...subjects],
  demonstration: [...ground, ...subjects, 'contract'],
  'config.ts': ['db'],
  installation: ['config.ts', 'db', 'agencies'],
  backup: ['db', 'agencies'],
  start: [
    ...ground,
    ...subjects,
    'contract',
    ...faces,
    'demonstration',
    'config.ts',
    'installation',
  ],
  'server.ts': ['start', 'installation', 'db', 'config.ts'],
}
// The command line looks after an installation too.
allowed.cli?.push('installation', 'backup', 'config.ts')

/** Where only rules without a database may be imported. */
const pureOnly = ['contract', 'console']

export function readSources(): Source[] {
  return globSync('src/**/*.{ts,tsx}', {cwd: root}).map(path => ({
    path: path.replaceAll('\\', '/'),
    text: readFileSync(join(root, path), 'utf8'),
  }))
}

/** One sentence for each import that the table does not allow. */
export function offences(sources: Source[]): string[] {
  return sources.flatMap(source =>
    importsOf(source).flatMap(target => {
      const reason = reasonAgainst(source.path, target)
      return reason === undefined ? [] : [`${source.path} imports ${target}: ${reason}`]
    }),
  )
}

/** The files of ours that a file names in imports, exports and worker addresses. */
export function importsOf({path, text}: Source): string[] {
  const named = /\bfrom\s+'(\.[^']+)'|\bimport\s*\(?\s*'(\.[^']+)'|\bnew URL\(\s*'(\.[^']+\.tsx?)'/g
  return [...text.matchAll(named)].map(([, from, plain, address]) =>
    normalize(join(dirname(path), from ?? plain ?? address ?? '')),
  )
}

function reasonAgainst(path: string, target: string): string | undefined {
  const [from, to] = [folderOf(path), folderOf(target)]
  if (to === undefined) return 'it lies outside src'
  if (from === to) return undefined
  const may = from === undefined ? undefined : allowed[from]
  if (may === undefined) return `${from} has no place in the table of who may import whom`
  if (!may.includes(to)) return `${from} may not import ${to}`
  if (from && pureOnly.includes(from) && isStore(target))
    return `${from} may import only what is pure`
  return undefined
}

/** `src/mailbox/store.ts`, `src/requests/store/list-requests.ts`. */
export function isStore(path: string): boolean {
  return /\/store(\.ts|\/)/.test(path)
}

/** `src/reports/report.ts` → `reports`; `src/config.ts` → `config.ts`. */
function folderOf(path: string): string | undefined {
  const [first, second] = path.split('/')
  return first === 'src' ? second : undefined
}
