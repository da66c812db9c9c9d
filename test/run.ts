import {spawn} from 'node:child_process'
import {existsSync, globSync, readFileSync} from 'node:fs'
import {availableParallelism, tmpdir} from 'node:os'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {prepareConsole} from '../src/start/console/prepare-console.ts'
import {importsOf, root} from './import-rules.ts'
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
const all = globSync('test/**/*.test.{ts,tsx}', {cwd: root}).sort()
const files = all.map(path => path.replaceAll('\\', '/')).filter(isAsked)
if (files.length === 0) {
  console.error(`没有符合 ${positionals.join(' ')} 的测试文件。`)
  process.exit(2)
}
/** What hangs is ended and told as failed: the slowest file takes a fifth of this on two cores. */
const mostMilliseconds = 900_000

await buildConsole(files)
process.exitCode = files.some(file => usesDatabase(file))
  ? await withServer(files)
  : await run(files, {})

function isAsked(file: string): boolean {
  const isInBrowser = /^test\/(pages|console)\//.test(file)
  if (values.database && (!usesDatabase(file) || isInBrowser)) return false
  return positionals.length === 0 || positionals.some(pattern => file.includes(pattern))
}

/** Whether a test file imports `test/database.ts`, by itself or through its helpers. */
function usesDatabase(path: string, seen = new Set<string>()): boolean {
  if (path === 'test/database.ts') return true
  if (seen.has(path) || !path.startsWith('test/') || !existsSync(join(root, path))) return false
  seen.add(path)
  const text = readFileSync(join(root, path), 'utf8')
  return importsOf({path, text}).some(target => usesDatabase(target, seen))
}

/** Once for all files that open it or start the program; kept until its sources change. */
async function buildConsole(files: string[]): Promise<void> {
  if (!files.some(file => /^test\/(console|start)\//.test(file))) return
  const console = prepareConsole(
    async () => tmpdir(),
    sentence => process.stderr.write(`${sentence}\n`),
  )
  await console.begin()
}

/** One server for all files, each of which takes databases of its own there. */
async function withServer(files: string[]): Promise<number> {
  const {stop, ...server} = await startTestServer()
  try {
    return await run(files, {GONGKAI_TEST_SERVER: JSON.stringify(server)})
  } finally {
    await stop()
  }
}

function run(files: string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const options = [
    '--test',
    '--test-reporter=./test/report.ts',
    `--test-concurrency=${availableParallelism()}`,
    `--test-timeout=${mostMilliseconds}`,
  ]
  const runner = spawn(process.execPath, [...process.execArgv, ...options, ...files], {
    cwd: root,
    stdio: 'inherit',
    env: {...process.env, ...environment},
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => runner.kill(signal))
  return new Promise((resolve, reject) => {
    runner.once('error', reject)
    runner.once('exit', status => resolve(status ?? 1))
  })
}
