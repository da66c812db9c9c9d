import {readFile} from 'node:fs/promises'
import type {TestContext} from 'node:test'
import type {FastifyInstance} from 'fastify'
import type {Browser} from 'playwright-core'
import {newKey} from '../../src/agencies/personal-data/cipher.ts'
import type {Database} from '../../src/db/database.ts'
import {examineFile} from '../../src/reports/examine/examine-file.ts'
import {isKeepable, saveReport} from '../../src/reports/store/keep-report.ts'
import {buildApplication} from '../../src/start/application.ts'
import {testDatabase} from '../database.ts'
import {openBrowser} from './browser.ts'

/** The trial with these reports, listening, and a browser to visit it; all gone after the test. */
export async function openSite(
  t: TestContext,
  reports: Record<string, Uint8Array>,
): Promise<{address: string; browser: Browser}> {
  const db = await testDatabase(t)
  for (const [fileName, bytes] of Object.entries(reports)) await keep(db, bytes, fileName)
  const site = await buildSite(db)
  t.after(() => site.close())
  const address = await site.listen({host: '127.0.0.1', port: 0})
  const browser = await openBrowser()
  return {address, browser}
}

/** The whole application on a database, in trial or real use, not listening. */
export async function buildSite(
  db: Database,
  {trial = true, password = '对的口令'} = {},
): Promise<FastifyInstance> {
  const key = newKey()
  return buildApplication({
    db,
    key: async () => key,
    site: {trial, organ: trial ? null : '甲县住房和城乡建设局'},
    stage: trial ? 'trial' : 'enabled',
    isPassword: async typed => typed === password,
    enable: async () => undefined,
  })
}

const files = new URL('../reports/files/', import.meta.url)

export function realReport(name: string): Promise<Buffer> {
  return readFile(new URL(name, files))
}

/** A real report with some of its text changed; every change must be found in it. */
export async function changedReport(name: string, changes: [string, string][]): Promise<Buffer> {
  let text = (await realReport(name)).toString('utf8')
  for (const [from, to] of changes) {
    if (!text.includes(from)) throw new Error(`${name}: ${from}`)
    text = text.replaceAll(from, to)
  }
  return Buffer.from(text)
}

/** A sound report made wrong in a cell, an unread one, a blank one, and a sentence. */
export function wrongReport(): Promise<Buffer> {
  return changedReport('003-xinxiang-2021.txt', [
    ['新乡市住房和城乡建设局', '甲市住房和城乡建设局'],
    ['(一) 予以公开\t10\t0', '(一) 予以公开\t11\t0'],
    ['2.没有现成信息需要另行制作\t0\t0\t0\t0', '2.没有现成信息需要另行制作\t\t/\t0\t1O0'],
    ['信息公开申请66件', '信息公开申请68件'],
  ])
}

/** Through the ordinary path; the id under which it is kept. */
export async function keep(db: Database, bytes: Uint8Array, fileName: string): Promise<number> {
  const examination = await examineFile(bytes, fileName)
  if (!isKeepable(examination)) throw new Error(`${fileName} was not read`)
  const {id} = await saveReport(db, {bytes, fileName, mediaType: 'text/plain'}, examination)
  return id
}
