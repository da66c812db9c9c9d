import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {setTimeout} from 'node:timers/promises'
import pg from 'pg'
import type {ConnectionConfig} from '../open.ts'
import {clusterIn} from './data-folder.ts'
import {superuser} from './make-cluster.ts'

/**
 * How to reach the server that another program runs in this data folder; nothing when our patience
 * ends before it answers.
 */
export async function runningServer(
  folder: string,
): Promise<((database: string) => ConnectionConfig) | undefined> {
  for (const end = Date.now() + patience; Date.now() < end; await setTimeout(100)) {
    const address = await readAddress(folder)
    if (address && (await answers(address))) return database => ({...address, database})
  }
  return undefined
}

/** Milliseconds. */
const patience = 15_000

/**
 * What the server itself has written down of where it listens:
 *
 *     4711                              its process
 *     /var/lib/gongkai/postgresql-18
 *     1763770000
 *     5432                              port
 *     /var/lib/gongkai/socket           folder of the socket
 *     127.0.0.1                         address, on Windows
 */
async function readAddress(folder: string): Promise<ConnectionConfig | undefined> {
  const text = await readFile(join(clusterIn(folder), 'postmaster.pid'), 'utf8').catch(() => '')
  const [, , , port, socket, address] = text.split('\n')
  const host = socket || address
  if (!port || !host) return undefined
  const password = await readFile(join(folder, 'password'), 'utf8').catch(() => undefined)
  return {host, port: Number(port), user: superuser, ssl: false, ...(password && {password})}
}

async function answers(address: ConnectionConfig): Promise<boolean> {
  const client = new pg.Client({...address, database: 'postgres'})
  try {
    await client.connect()
    await client.end()
    return true
  } catch {
    return false
  }
}
