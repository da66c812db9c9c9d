import {randomBytes} from 'node:crypto'
import {existsSync} from 'node:fs'
import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {createServer} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {ConnectionConfig} from '../open.ts'
import {superuser} from './make-cluster.ts'
import {giveTo, type Owner} from './owner.ts'

/** How the server listens, how its cluster lets people in, how we reach it. */
export type Address = {
  server: string[]
  initdb: string[]
  connection: ConnectionConfig
  /** Takes away what was made for this run. */
  clear(): Promise<void>
}

/** The longest folder in which every system still takes a socket's whole path (104 bytes, macOS). */
const longestFolder = 88

/** A private socket; on Windows, which has none for PostgreSQL, a loopback port with a password. */
export async function freshAddress(folder: string, owner: Owner | undefined): Promise<Address> {
  return process.platform === 'win32' ? loopbackPort(folder) : privateSocket(folder, owner)
}

async function privateSocket(folder: string, owner: Owner | undefined): Promise<Address> {
  const near = join(folder, 'socket')
  await rm(near, {recursive: true, force: true})
  const isShort = Buffer.byteLength(near) <= longestFolder
  if (isShort) await mkdir(near, {mode: 0o700})
  const host = isShort ? near : await mkdtemp(join(tmpdir(), 'gongkai-'))
  await giveTo(owner, host)
  return {
    server: ['-h', '', '-k', host, '-p', '5432'],
    // Whoever gets into the folder (mode 0700) is the server's own user or root.
    initdb: ['--auth=trust'],
    connection: {host, port: 5432, user: superuser, ssl: false},
    clear: () => rm(host, {recursive: true, force: true}),
  }
}

async function loopbackPort(folder: string): Promise<Address> {
  const file = join(folder, 'password')
  if (!existsSync(file)) await writeFile(file, randomBytes(24).toString('hex'), {mode: 0o600})
  const port = await freePort()
  return {
    server: ['-h', '127.0.0.1', '-p', String(port)],
    initdb: ['--auth=scram-sha-256', `--pwfile=${file}`],
    connection: {
      host: '127.0.0.1',
      port,
      user: superuser,
      password: await readFile(file, 'utf8'),
      ssl: false,
    },
    clear: async () => undefined,
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
