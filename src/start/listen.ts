import {networkInterfaces} from 'node:os'
import type {FastifyInstance} from 'fastify'
import {CannotStart} from '../db/cannot-start.ts'

/** Listens, and tells the addresses at which browsers find it. */
export async function listen(app: FastifyInstance, host: string, port: number): Promise<string[]> {
  try {
    await app.listen({host, port})
  } catch (error) {
    throw new CannotStart(sentenceFor(error, host, port))
  }
  const bound = app.addresses().find(address => typeof address === 'object')
  return hostsOf(host).map(name => `http://${name}:${bound?.port ?? port}/`)
}

function sentenceFor(error: unknown, host: string, port: number): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  switch (code) {
    case 'EADDRINUSE':
      return `端口 ${port} 已被别的程序占用。请停止那个程序，或另设端口（PORT），如 PORT=${port + 1} npm start。`
    case 'EACCES':
      return `当前用户不能使用端口 ${port}。请把 PORT 设为 1024 以上的端口，如 PORT=3000。`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `本机没有地址 ${host}。请把 HOST 设为本机的网络地址，或 0.0.0.0（全部地址）。`
    default:
      throw error
  }
}

function hostsOf(host: string): string[] {
  if (host !== '0.0.0.0' && host !== '::') return [host.includes(':') ? `[${host}]` : host]
  const found = Object.values(networkInterfaces()).flatMap(addresses => addresses ?? [])
  return found.filter(({family}) => family === 'IPv4').map(({address}) => address)
}
