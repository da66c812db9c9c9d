import {fork, spawn} from 'node:child_process'
import {once} from 'node:events'
import {chmodSync, mkdtempSync, rmSync} from 'node:fs'
import {Agent, request} from 'node:http'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {table} from './print.ts'
import {ratio, shown, spread} from './rounds.ts'

/** Time to first byte of the public pages, beside a bare Fastify answer of the same bytes. */
export async function pages(words: string[] = []): Promise<void> {
  const rounds = Number(words.find(word => word.startsWith('rounds='))?.slice(7) ?? 300)
  await using program = await started()
  const first = new Map<string, number>()
  const bodies: Record<string, string> = {}
  for (const path of await pathsOf(program.address)) {
    const {milliseconds, body, status} = await firstByte(program.address + path)
    if (status !== 200) {
      console.log(`${path} answers ${status}: left out`)
      continue
    }
    first.set(path, milliseconds)
    bodies[path] = body
  }
  await using bare = await bareServer(bodies)
  const rows: string[][] = []
  for (const [path, cold] of first) {
    const ours: number[] = []
    const theirs: number[] = []
    for (let round = 0; round < rounds + 20; round++) {
      const here = await firstByte(program.address + path)
      const there = await firstByte(bare.address + path)
      if (round < 20) continue
      ours.push(here.milliseconds)
      theirs.push(there.milliseconds)
    }
    const size = `${(Buffer.byteLength(bodies[path] ?? '') / 1000).toFixed(0)} KB`
    rows.push([
      path,
      size,
      cold.toFixed(1),
      shown(spread(ours)),
      shown(spread(theirs)),
      ratio(ours, theirs).median.toFixed(2),
    ])
  }
  table(['page', 'size', 'first time ms', 'later ms', 'bare Fastify ms', '×'], rows)
}

type Server = AsyncDisposable & {address: string}

/** The whole program as `npm start` runs it, its data in a folder of its own. */
async function started(): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-bench-'))
  chmodSync(folder, 0o711)
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const child = spawn(process.execPath, [...process.execArgv, 'src/server.ts'], {
    cwd: root,
    env: {...process.env, GONGKAI_DATA: join(folder, 'data'), DATABASE_URL: '', PORT: '0'},
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const closed = once(child, 'close')
  let said = ''
  for await (const part of child.stdout) {
    said += part
    if (/停止 {6}/.test(said)) break
  }
  const address = /网址 {6}(http\S+?)\/?\s/.exec(said)?.[1]
  if (!address) throw new Error(`the program did not start: ${said}`)
  return {
    address,
    async [Symbol.asyncDispose]() {
      child.kill('SIGTERM')
      await closed
      rmSync(folder, {recursive: true, force: true})
    },
  }
}

async function bareServer(bodies: Record<string, string>): Promise<Server> {
  const child = fork(fileURLToPath(new URL('bare-server.ts', import.meta.url)))
  child.send(bodies)
  const [address] = await once(child, 'message')
  return {
    address,
    async [Symbol.asyncDispose]() {
      child.kill()
    },
  }
}

/** The home page and what it links to, one page of each kind: numbers in a path make no new kind. */
async function pathsOf(address: string): Promise<string[]> {
  const found = new Map<string, string>([['/', '/']])
  for (const path of found.values()) {
    if (found.size > 12) break
    const {body} = await firstByte(address + path)
    for (const [, link = ''] of body.matchAll(/href="(\/[^"#?]*)"/g)) {
      const kind = link.replace(/[\da-f-]{6,}|\d+/g, 'N')
      if (!/\.\w+$|originals?\/|assets/.test(link) && !found.has(kind)) found.set(kind, link)
    }
  }
  return [...found.values()]
}

type Answered = {milliseconds: number; body: string; status: number}

const agent = new Agent({keepAlive: true, maxSockets: 1})

function firstByte(url: string): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const begin = performance.now()
    const asked = request(url, {agent}, answer => {
      let milliseconds = 0
      let body = ''
      answer.setEncoding('utf8')
      answer.once('readable', () => {
        milliseconds = performance.now() - begin
      })
      answer.on('data', part => {
        body += part
      })
      answer.on('end', () => resolve({milliseconds, body, status: answer.statusCode ?? 0}))
    })
    asked.on('error', reject)
    asked.end()
  })
}
