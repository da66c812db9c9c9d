import {existsSync, globSync, readFileSync} from 'node:fs'
import {availableParallelism, tmpdir} from 'node:os'
import {join} from 'node:path'
import {pipeline} from 'node:stream/promises'
import {run as runFiles} from 'node:test'
import {parseArgs} from 'node:util'
import {prepareConsole} from '../src/start/console/prepare-console.ts'
import {importsOf, root} from './import-rules.ts'
import {gather} from './in-one-process.ts'
import {reportOf} from './report.ts'
import {fillTrial} from './start/fill-trial.ts'
import {startTestServer} from './test-server.ts'

/**
 * `npm test` runs everything; `npm test -- PATTERN…` the files whose path has one of the patterns;
 * `npm test -- --database` those that work on a database, say on the one of `DATABASE_URL`, without
 * those of pages in a browser, which would learn nothing new.
 */
const {values, positionals} = parseArgs({
  options: {database: {type: 'boolean', default: false}},
  allowPositionals: true,
})

/** What takes longest begins first, so that all processors are busy to the end. */
const longest = [
  /console\/pages/,
  /api\/every-route/,
  /(cli|start)\//,
  /(console|pages)\//,
  /fuzz|reports\/render|import\/killed/,
]
const all = globSync('test/**/*.test.{ts,tsx}', {cwd: root}).map(path => path.replaceAll('\\', '/'))
const files = all
  .filter(isAsked)
  .sort()
  .sort((one, other) => rank(one) - rank(other))
if (files.length === 0) {
  console.error(`没有符合 ${positionals.join(' ')} 的测试文件。`)
  process.exit(2)
}
/** What hangs is ended and told as failed: the slowest file takes a fifth of this on two cores. */
const mostMilliseconds = 900_000

process.exitCode = await withShared(run)

function rank(file: string): number {
  const at = longest.findIndex(pattern => pattern.test(file))
  return at === -1 ? longest.length : at
}

function isAsked(file: string): boolean {
  const isInBrowser = /^test\/(pages|console)\//.test(file)
  if (values.database && (!usesDatabase(file) || isInBrowser)) return false
  return positionals.length === 0 || positionals.some(pattern => file.includes(pattern))
}

function usesDatabase(file: string): boolean {
  return leadsTo('test/database.ts', file)
}

/** Whether a test file imports another, by itself or through its helpers. */
function leadsTo(target: string, path: string, seen = new Set<string>()): boolean {
  if (path === target) return true
  if (seen.has(path) || !path.startsWith('test/') || !existsSync(join(root, path))) return false
  seen.add(path)
  const text = readFileSync(join(root, path), 'utf8')
  return importsOf({path, text}).some(imported => leadsTo(target, imported, seen))
}

/** What the files share is made first, all at once: each part waits for much else than processors. */
async function withShared(work: () => Promise<number>): Promise<number> {
  const [server, trial] = [shareServer(), shareTrial()]
  try {
    await Promise.all([server, trial, buildConsole()])
    return await work()
  } finally {
    await Promise.allSettled([
      server.then(each => each?.stop()),
      trial.then(each => each?.remove()),
    ])
  }
}

/** Once for all files that open it or start the program; kept until its sources change. */
async function buildConsole(): Promise<void> {
  const isNeeded = (file: string) =>
    /^test\/console\//.test(file) || leadsTo('test/start/program.ts', file)
  if (!files.some(isNeeded)) return
  const console = prepareConsole(
    async () => tmpdir(),
    sentence => process.stderr.write(`${sentence}\n`),
  )
  await console.begin()
}

/** One server for all files, each of which takes databases of its own there. */
async function shareServer(): Promise<{stop(): Promise<void>} | undefined> {
  if (!files.some(usesDatabase)) return undefined
  const {stop, ...server} = await startTestServer()
  process.env.GONGKAI_TEST_SERVER = JSON.stringify(server)
  return {stop}
}

/** The trial filled once, for all files that start the program on a copy of it. */
async function shareTrial(): Promise<{remove(): Promise<void>} | undefined> {
  if (!files.some(file => leadsTo('test/start/trial-folder.ts', file))) return undefined
  const {remove, ...trial} = await fillTrial()
  process.env.GONGKAI_TEST_TRIAL = JSON.stringify(trial)
  return {remove}
}

/** The exit status: 0 when all have passed. */
async function run(): Promise<number> {
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())
  let status = 1
  const gathered = await gather(files)
  const events = runFiles({
    cwd: root,
    files: gathered.files,
    concurrency: availableParallelism(),
    timeout: mostMilliseconds,
    signal: stop.signal,
  })
  events.on('test:summary', ({file, success}) => {
    if (file === undefined) status = success ? 0 : 1
  })
  await pipeline(events, reportOf(gathered.name), process.stdout, {end: false}).finally(
    gathered.remove,
  )
  return status
}
